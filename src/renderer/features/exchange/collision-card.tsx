import type { ReactElement, ReactNode } from 'react';
import type { Collision } from '../../../shared/merging/collisions-document.ts';
import { unlike } from '../../documents/place-collisions.ts';
import { leaveOut, type SettledBy } from '../../documents/put-back.ts';
import { type Choice, chooseSide } from '../../documents/settle-collision.ts';
import { Button } from '../../ui/button.tsx';
import { CardHead } from './card-head.tsx';
import { lineWords, partOf, shownValue, thingWords, valueWords } from './collision-words.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

export interface CollisionCardProps {
  readonly desk: ExchangeDesk;
  readonly collision: Collision;
  readonly settledBy: () => SettledBy;
}

/** A thing that two people changed while apart, with both sides: choose one, or keep what the merge made of them. */
export function CollisionCard(props: CollisionCardProps): ReactElement {
  const { desk, collision } = props;
  const { choose, keep } = actsOn(props);
  const part = partOf(collision);
  return (
    <article className={styles.card} aria-label={titleOf(desk, collision)}>
      <p className={styles.title}>{titleOf(desk, collision)}</p>
      {part === null ? null : (
        <button type="button" className={styles.where} onClick={() => desk.goToPart(part)}>
          {desk.parts().find(({ ref }) => ref === part)?.name ?? 'The issue'}
        </button>
      )}
      <Sides desk={desk} collision={collision} onChoose={choose} onKeep={keep} />
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

function actsOn({ desk, collision, settledBy }: CollisionCardProps) {
  return {
    choose: (choice: Choice) => {
      if (!chooseSide(desk.session, collision, choice, settledBy()))
        desk.tell('This has been changed since: nothing was replaced. Look at it and keep it as it is.');
    },
    keep: () => leaveOut(desk.session, [collision.id], settledBy()),
  };
}

/** What a collision is, in a few words. */
export function titleOf(desk: Pick<ExchangeDesk, 'personOf'>, collision: Collision): string {
  switch (collision.kind) {
    case 'sentence':
      return 'Both changed this sentence';
    case 'value':
      return `Both set ${valueWords(collision.path)}`;
    case 'line':
      return 'Both changed what this is';
    case 'removed':
      return `One took ${thingWords(collision.path)} out, the other changed it`;
    case 'approval':
      return `${desk.personOf(collision.by)?.name ?? 'Somebody'} approved what the other changed`;
  }
}

interface SidesProps extends Pick<CollisionCardProps, 'desk' | 'collision'> {
  /** Beside the words themselves, where keys choose. */
  readonly isInPlace?: boolean;
  readonly onChoose: (choice: Choice) => void;
  readonly onKeep: () => void;
}

function Sides({ desk, collision, isInPlace = false, onChoose, onKeep }: SidesProps): ReactElement {
  const keyName = (key: string) => (isInPlace ? key : undefined);
  switch (collision.kind) {
    case 'sentence':
      return (
        <>
          {collision.sides.map(({ by, value }, index) => (
            <Side
              key={value}
              desk={desk}
              by={by}
              keyName={keyName(String(index + 1))}
              onUse={() => onChoose({ kind: 'side', index: index as 0 | 1 })}
            >
              {value.trim() === '' ? (
                <p className={styles.dim}>Took the sentence out.</p>
              ) : (
                <Reading
                  text={value.trim()}
                  other={(collision.sides[index === 0 ? 1 : 0]?.value ?? '').trim()}
                  hand={by.map((id) => desk.personOf(id)?.hand).find((hand) => hand !== undefined)}
                />
              )}
            </Side>
          ))}
          {isInPlace ? null : <p className={styles.dim}>Together: {collision.merged.trim()}</p>}
          <Keep onKeep={onKeep} keyName={keyName('K')}>
            Keep both
          </Keep>
        </>
      );
    case 'value':
      return (
        <>
          <Side desk={desk} by={collision.kept.by} onUse={onKeep} verb="Keep this" keyName={keyName('1')}>
            <p>{shownValue(collision.path, collision.kept.value)}</p>
          </Side>
          <Side desk={desk} by={collision.lost.by} onUse={() => onChoose({ kind: 'lost' })} keyName={keyName('2')}>
            <p>{shownValue(collision.path, collision.lost.value)}</p>
          </Side>
        </>
      );
    case 'line':
      return (
        <>
          <p className={styles.quote}>“{collision.words}”</p>
          <Side desk={desk} by={collision.kept.by} onUse={onKeep} verb="Keep this" keyName={keyName('1')}>
            <p>{lineWords(collision.kept.value)}</p>
          </Side>
          <Side desk={desk} by={collision.lost.by} onUse={() => onChoose({ kind: 'lost' })} keyName={keyName('2')}>
            <p>{lineWords(collision.lost.value)}</p>
          </Side>
        </>
      );
    case 'removed':
      return (
        <>
          <Side desk={desk} by={collision.lost.by} onUse={() => onChoose({ kind: 'lost' })} verb="Bring it back">
            <p className={styles.dim}>It is gone, with what was changed in it.</p>
          </Side>
          <Keep onKeep={onKeep}>Leave it out</Keep>
        </>
      );
    case 'approval':
      return (
        <>
          <p className={styles.dim}>The approval is of an earlier text. The part shows what changed since.</p>
          <Keep onKeep={onKeep}>Seen</Keep>
        </>
      );
  }
}

/** What one of them made of a sentence; what the other has not is marked in the hand of who wrote it. */
function Reading({
  text,
  other,
  hand,
}: {
  readonly text: string;
  readonly other: string;
  readonly hand: number | undefined;
}): ReactElement {
  const out: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of unlike(text, other)) {
    out.push(
      text.slice(at, start),
      <mark key={start} className={styles.own} data-hand={hand}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <p className={styles.quote}>
      {out}
      {text.slice(at)}
    </p>
  );
}

interface SideProps {
  readonly desk: ExchangeDesk;
  readonly by: Parameters<typeof CardHead>[0]['by'];
  readonly verb?: string;
  /** The key that chooses it. */
  readonly keyName?: string | undefined;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

function Side({ desk, by, verb = 'Use this', keyName, onUse, children }: SideProps): ReactElement {
  return (
    <div className={styles.side}>
      <CardHead desk={desk} by={by} at="" />
      {children}
      <Button size="small" kind="text" title={keyName} data-card-focus="" onClick={onUse}>
        {verb}
      </Button>
    </div>
  );
}

interface KeepProps {
  readonly keyName?: string | undefined;
  readonly onKeep: () => void;
  readonly children: ReactNode;
}

function Keep({ keyName, onKeep, children }: KeepProps): ReactElement {
  return (
    <div className={styles.acts}>
      <Button size="small" title={keyName} onClick={onKeep}>
        {children}
      </Button>
    </div>
  );
}
