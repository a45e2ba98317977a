import type { ReactElement } from 'react';
import type { RegisterReading } from '../../../shared/entities/index.ts';
import { Button } from '../../ui/button.tsx';
import styles from './register.module.css';

export interface ImportReportProps {
  readonly name: string;
  readonly reading: RegisterReading;
  /** Of those read, how many were new. */
  readonly added: number;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const MOST_PROBLEMS = 200;
const whole = new Intl.NumberFormat('en');

/** What came of a file: how many are new, and every row that was left out, by number. */
export function ImportReport({ name, reading, added, onUndo, onClose }: ImportReportProps): ReactElement {
  const { entities, problems } = reading;
  return (
    <aside className={styles.inspector} aria-label="What came in" data-area="entity">
      <div className={styles.block}>
        <h2 className={styles.mergeTitle}>{name}</h2>
        <p role="status">
          {entities.length === 0
            ? 'Nothing came in.'
            : `${whole.format(added)} added, ${whole.format(entities.length - added)} brought up to date.`}{' '}
          {problems.length === 0 ? 'Every row was good.' : `${whole.format(problems.length)} left out:`}
        </p>
        <ol className={styles.problems}>
          {problems.slice(0, MOST_PROBLEMS).map(({ row, message }) => (
            <li key={`${row} ${message}`}>
              <span className={styles.dim}>{row === 0 ? 'File' : `Row ${row}`}</span> {message}
            </li>
          ))}
        </ol>
        {problems.length > MOST_PROBLEMS ? (
          <p className={styles.dim}>and {whole.format(problems.length - MOST_PROBLEMS)} more</p>
        ) : null}
        <div className={styles.actions}>
          <Button kind="primary" size="small" autoFocus onClick={onClose}>
            Done
          </Button>
          {entities.length === 0 ? null : (
            <Button
              size="small"
              onClick={() => {
                onUndo();
                onClose();
              }}
            >
              Undo
            </Button>
          )}
        </div>
      </div>
    </aside>
  );
}
