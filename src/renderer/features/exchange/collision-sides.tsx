import type { ReactElement, ReactNode } from 'react';
import { capital } from '../../../shared/document/change-words.ts';
import type { Collision, Side as ValueSide } from '../../../shared/merging/collisions-document.ts';
import { unlike } from '../../documents/place-collisions.ts';
import type { Choice } from '../../documents/settle-collision.ts';
import { Button } from '../../ui/button.tsx';
import { CardHead } from './card-head.tsx';
import { changedValues, lineWords, shownValue } from './collision-words.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

interface SidesProps {
  readonly desk: ExchangeDesk;
  readonly collision: Collision;
  /** Beside the words themselves, where keys choose. */
  readonly isInPlace?: boolean;
  readonly nameOf?: ((entityId: string) => string | null) | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly onKeep: () => void;
}

/** Both sides of what two people changed, each with what makes it stand. */
export function Sides({ desk, collision, isInPlace = false, nameOf, onChoose, onKeep }: SidesProps): ReactElement {
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
          <Side desk={desk} {...setBy(collision.kept)} onUse={onKeep} verb="Keep this" keyName={keyName('1')}>
            <p>{shownValue(collision.path, collision.kept.value, nameOf)}</p>
          </Side>
          <Side desk={desk} {...setBy(collision.lost)} onUse={() => onChoose({ kind: 'lost' })} keyName={keyName('2')}>
            <p>{shownValue(collision.path, collision.lost.value, nameOf)}</p>
          </Side>
        </>
      );
    case 'line':
      return (
        <>
          <p className={styles.quote}>“{collision.words}”</p>
          <Side desk={desk} {...setBy(collision.kept)} onUse={onKeep} verb="Keep this" keyName={keyName('1')}>
            <p>{lineWords(collision.kept.value)}</p>
          </Side>
          <Side desk={desk} {...setBy(collision.lost)} onUse={() => onChoose({ kind: 'lost' })} keyName={keyName('2')}>
            <p>{lineWords(collision.lost.value)}</p>
          </Side>
        </>
      );
    case 'table':
      return (
        <>
          {collision.words === '' ? null : <p className={styles.quote}>“{collision.words}”</p>}
          <p className={styles.dim}>Look whether each cell still stands under its head.</p>
          <Keep onKeep={onKeep}>Seen</Keep>
        </>
      );
    case 'removed':
      return (
        <>
          <Side desk={desk} {...setBy(collision.lost)} onUse={() => onChoose({ kind: 'lost' })} verb="Bring it back">
            {changedValues(collision, nameOf).map(({ name, value }) => (
              <p key={name}>
                {capital(name)}: {value}
              </p>
            ))}
            <p className={styles.dim}>It is gone, with what was changed in it.</p>
          </Side>
          <Keep onKeep={onKeep}>Leave it out</Keep>
        </>
      );
    case 'approval':
      return (
        <>
          <p className={styles.dim}>
            The approval is of an earlier text. Its part shows what changed since, where that text is on this machine.
          </p>
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

/** Who set a value, and when where that was noted. */
const setBy = ({ by, at }: ValueSide<unknown>) => ({ by, at });

interface SideProps {
  readonly desk: ExchangeDesk;
  readonly by: Parameters<typeof CardHead>[0]['by'];
  readonly at?: string | undefined;
  readonly verb?: string;
  /** The key that chooses it. */
  readonly keyName?: string | undefined;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

function Side({ desk, by, at = '', verb = 'Use this', keyName, onUse, children }: SideProps): ReactElement {
  return (
    <div className={styles.side}>
      <CardHead desk={desk} by={by} at={at} />
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
