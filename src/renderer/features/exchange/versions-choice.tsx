import type { ReactElement } from 'react';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';

export interface VersionsChoiceProps {
  readonly desk: ExchangeDesk;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** Whether earlier versions go along with a package: most who get one need the issue alone. */
export function VersionsChoice({ desk, isChosen, onChoose }: VersionsChoiceProps): ReactElement | null {
  const count = desk.versions();
  if (count === 0) return null;
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isChosen} onChange={() => onChoose(!isChosen)} />
      <span>{count === 1 ? 'With its earlier version' : `With its ${count} earlier versions`}</span>
    </label>
  );
}
