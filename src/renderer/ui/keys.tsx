import type { ReactElement } from 'react';
import styles from './keys.module.css';

export interface KeysProps {
  /** One cap each, in order. */
  readonly caps: readonly string[];
}

/** A shortcut as key caps. */
export function Keys({ caps }: KeysProps): ReactElement {
  return (
    <span className={styles.keys}>
      {caps.map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
