import type { ReactElement } from 'react';
import type { PersonHere } from '../../documents/team/presence.ts';
import { Hand } from '../../ui/hand.tsx';
import styles from './sharing.module.css';

export interface PeopleHereProps {
  readonly others: readonly PersonHere[];
  /** What a part is called, by its key. */
  readonly nameOf: (part: string) => string;
  readonly onGoTo: (part: string) => void;
}

/** Who else has the issue open now; each leads to where they are. */
export function PeopleHere({ others, nameOf, onGoTo }: PeopleHereProps): ReactElement | null {
  if (others.length === 0) return null;
  return (
    <ul className={styles.here} aria-label="Here now">
      {others.map(({ client, name, initials, hand, part }) => {
        const where = part === null ? 'has the issue open' : `is in ${nameOf(part)}`;
        return (
          <li key={client}>
            <button
              type="button"
              className={styles.person}
              aria-label={`${name} ${where}: go there`}
              title={`${name} ${where}`}
              onClick={() => part !== null && onGoTo(part)}
            >
              <Hand initials={initials} name={name} hand={hand} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
