import type { ReactElement } from 'react';
import styles from './hand.module.css';

export interface HandProps {
  readonly initials: string;
  readonly name: string;
  readonly hand: 1 | 2 | 3 | 4;
}

/** A person's sign: initials in their colour, with the name for who points at it or listens. */
export function Hand({ initials, name, hand }: HandProps): ReactElement {
  return (
    <span className={styles.hand} data-hand={hand} title={name} role="img" aria-label={name}>
      {initials}
    </span>
  );
}
