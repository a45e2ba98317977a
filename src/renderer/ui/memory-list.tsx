import type { ReactElement, ReactNode } from 'react';
import styles from './memory-list.module.css';

export interface MemoryEntry {
  readonly id: string;
  /** "No. 41". */
  readonly issue: string;
  /** "11 Oct". */
  readonly day: string;
  readonly headline: string;
  readonly sentence: string;
  /** Where in the sentence the name stands; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isCurrent?: boolean;
}

export interface MemoryListProps<Entry extends MemoryEntry> {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** What can be done with one. */
  readonly actions: (entry: Entry) => ReactNode;
}

/** Earlier developments along a line of time, each with the sentence that has the name. */
export function MemoryList<Entry extends MemoryEntry>({ entries, actions }: MemoryListProps<Entry>): ReactElement {
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry} data-now={entry.isCurrent === true || undefined}>
          <span className={styles.when}>
            {entry.issue}
            <br />
            {entry.day}
          </span>
          <div>
            <p className={styles.head}>{entry.headline}</p>
            <p className={styles.text}>
              {entry.sentence.slice(0, entry.start)}
              <b>{entry.sentence.slice(entry.start, entry.end)}</b>
              {entry.sentence.slice(entry.end)}
            </p>
            <div className={styles.actions}>{actions(entry)}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
