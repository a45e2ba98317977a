import type { ReactElement, ReactNode } from 'react';
import type { Collision } from '../../../shared/merging/collisions-document.ts';
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
export function CollisionCard({ desk, collision, settledBy }: CollisionCardProps): ReactElement {
  const choose = (choice: Choice) => {
    if (!chooseSide(desk.session, collision, choice, settledBy()))
      desk.tell('This has been changed since: nothing was replaced. Look at it and keep it as it is.');
  };
  const keep = () => leaveOut(desk.session, [collision.id], settledBy());
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

function titleOf(desk: ExchangeDesk, collision: Collision): string {
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
  readonly onChoose: (choice: Choice) => void;
  readonly onKeep: () => void;
}

function Sides({ desk, collision, onChoose, onKeep }: SidesProps): ReactElement {
  switch (collision.kind) {
    case 'sentence':
      return (
        <>
          {collision.sides.map(({ by, value }, index) => (
            <Side key={value} desk={desk} by={by} onUse={() => onChoose({ kind: 'side', index: index as 0 | 1 })}>
              <p className={value.trim() === '' ? styles.dim : styles.quote}>
                {value.trim() || 'Took the sentence out.'}
              </p>
            </Side>
          ))}
          <p className={styles.dim}>Together: {collision.merged.trim()}</p>
          <Keep onKeep={onKeep}>Keep both</Keep>
        </>
      );
    case 'value':
      return (
        <>
          <Side desk={desk} by={collision.kept.by} onUse={onKeep} verb="Keep this">
            <p>{shownValue(collision.path, collision.kept.value)}</p>
          </Side>
          <Side desk={desk} by={collision.lost.by} onUse={() => onChoose({ kind: 'lost' })}>
            <p>{shownValue(collision.path, collision.lost.value)}</p>
          </Side>
        </>
      );
    case 'line':
      return (
        <>
          <p className={styles.quote}>“{collision.words}”</p>
          <Side desk={desk} by={collision.kept.by} onUse={onKeep} verb="Keep this">
            <p>{lineWords(collision.kept.value)}</p>
          </Side>
          <Side desk={desk} by={collision.lost.by} onUse={() => onChoose({ kind: 'lost' })}>
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

interface SideProps {
  readonly desk: ExchangeDesk;
  readonly by: Parameters<typeof CardHead>[0]['by'];
  readonly verb?: string;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

function Side({ desk, by, verb = 'Use this', onUse, children }: SideProps): ReactElement {
  return (
    <div className={styles.side}>
      <CardHead desk={desk} by={by} at="" />
      {children}
      <Button size="small" kind="text" onClick={onUse}>
        {verb}
      </Button>
    </div>
  );
}

function Keep({ onKeep, children }: { readonly onKeep: () => void; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles.acts}>
      <Button size="small" onClick={onKeep}>
        {children}
      </Button>
    </div>
  );
}
