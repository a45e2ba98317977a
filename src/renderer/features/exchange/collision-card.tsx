import type { ReactElement } from 'react';
import type { Collision } from '../../../shared/merging/collisions-document.ts';
import { leaveOut, type MergedIssue, type SettledBy } from '../../documents/put-back.ts';
import { type Choice, chooseSide } from '../../documents/settle-collision.ts';
import { Sides } from './collision-sides.tsx';
import { partOf, thingWords, valueWords } from './collision-words.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

export interface CollisionCardProps {
  readonly desk: ExchangeDesk;
  readonly collision: Collision;
  readonly settledBy: () => SettledBy;
  /** Where it was noticed in the register: that, with the names of its entities. */
  readonly register?: RegisterNotices | null;
}

export interface RegisterNotices {
  readonly merged: MergedIssue;
  readonly nameOf: (entityId: string) => string | null;
}

/** A thing that two people changed while apart, with both sides: choose one, or keep what the merge made of them. */
export function CollisionCard(props: CollisionCardProps): ReactElement {
  const { desk, collision, register } = props;
  const { choose, keep } = actsOn(props);
  const part = partOf(collision);
  const name = collision.kind === 'value' ? register?.nameOf(collision.path[1] ?? '') : null;
  return (
    <article className={styles.card} aria-label={titleOf(desk, collision)}>
      <p className={styles.title}>{titleOf(desk, collision)}</p>
      {name == null ? null : <p className={styles.dim}>In the register: {name}</p>}
      {part === null ? null : (
        <button type="button" className={styles.where} onClick={() => desk.goToPart(part)}>
          {desk.parts().find(({ ref }) => ref === part)?.name ?? 'The issue'}
        </button>
      )}
      <Sides desk={desk} collision={collision} nameOf={register?.nameOf} onChoose={choose} onKeep={keep} />
    </article>
  );
}

export interface CollisionInPlaceProps extends CollisionCardProps {
  /** Back to the text: Escape, and when it is dealt with. */
  readonly onLeave: () => void;
}

/** The same beside the words that it is about: 1 and 2 choose a side, K keeps what stands. */
export function CollisionInPlace(props: CollisionInPlaceProps): ReactElement {
  const { desk, collision, onLeave } = props;
  const { choose, keep } = actsOn(props);
  const leave = (act: () => void) => () => {
    act();
    onLeave();
  };
  const acts: Readonly<Record<string, () => void>> = {
    Escape: onLeave,
    '1': leave(collision.kind === 'sentence' ? () => choose({ kind: 'side', index: 0 }) : keep),
    '2': leave(() => choose(collision.kind === 'sentence' ? { kind: 'side', index: 1 } : { kind: 'lost' })),
    k: leave(keep),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its keys are those of its buttons
    <div
      className={styles.inPlace}
      onKeyDown={(event) => {
        const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    >
      <p className={styles.title}>{titleOf(desk, collision)}</p>
      <Sides
        desk={desk}
        collision={collision}
        isInPlace
        onChoose={(choice) => leave(() => choose(choice))()}
        onKeep={leave(keep)}
      />
    </div>
  );
}

function actsOn({ desk, collision, settledBy, register }: CollisionCardProps) {
  const merged = register?.merged ?? desk.session;
  return {
    choose: (choice: Choice) => {
      if (!chooseSide(merged, collision, choice, settledBy()))
        desk.tell('This has been changed since: nothing was replaced. Look at it and keep it as it is.');
    },
    keep: () => leaveOut(merged, [collision.id], settledBy()),
  };
}

/** What a collision is, in a few words. */
function titleOf(desk: Pick<ExchangeDesk, 'personOf' | 'me'>, collision: Collision): string {
  switch (collision.kind) {
    case 'sentence':
      return 'Both changed this sentence';
    case 'value':
      return `Both set ${valueWords(collision.path)}`;
    case 'line':
      return 'Both changed what this is';
    case 'table':
      return 'One changed the rows of this table, the other its columns';
    case 'removed':
      return `One took ${thingWords(collision.path)} out, the other changed it`;
    case 'approval':
      return collision.by === desk.me.id
        ? 'You approved what the other changed'
        : `${desk.personOf(collision.by)?.name ?? 'Somebody'} approved what the other changed`;
  }
}
