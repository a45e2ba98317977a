import { CircleDashed, Repeat2, X } from 'lucide-react';
import { type ReactElement, useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './last-issue.module.css';

/** What the issue before said, against the one that is open. */
export interface LastIssueText {
  /** "No. 46, 15 November 2026". */
  readonly label: string;
  /** True where it is read as it was released. */
  readonly isReleased: boolean;
  readonly title: string;
  readonly developments: readonly {
    readonly id: string;
    readonly headline: string;
    /** Names in it that the open issue has too. */
    readonly again: readonly string[];
  }[];
  /** Names of the open issue that the last one did not have. */
  readonly fresh: readonly string[];
}

export interface LastIssueProps {
  /** Null where there is no issue before. */
  readonly last: LastIssueText | null;
  readonly onOpen: (developmentId: string) => void;
  readonly onClose: () => void;
}

/** Since the last issue: what it said, whom this one takes up again, and who is new. */
export function LastIssue({ last, onOpen, onClose }: LastIssueProps): ReactElement {
  const first = useRef<HTMLElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <aside
      ref={first}
      className={styles.panel}
      aria-label="Since the last issue"
      data-area="last-issue"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <h2>Since the last issue</h2>
        <Tool icon={X} size="small" label="Close" onClick={onClose} />
      </header>
      {last === null ? (
        <p className={styles.dim}>No issue of this publication came before.</p>
      ) : (
        <>
          <p className={styles.dim}>
            {last.label}
            {last.title === '' ? '' : `: ${last.title}`}.{' '}
            {last.isReleased ? 'As it was released.' : 'It was not released.'}
          </p>
          <ol className={styles.list} aria-label={`Developments of ${last.label}`}>
            {last.developments.map(({ id, headline, again }) => (
              <li key={id} className={styles.row}>
                <p className={styles.headline}>{headline === '' ? 'Untitled development' : headline}</p>
                {again.length === 0 ? (
                  <State icon={CircleDashed}>Not taken up again</State>
                ) : (
                  <State icon={Repeat2} role="good">
                    <span className={styles.names}>Again here: {again.join(', ')}</span>
                  </State>
                )}
                <Button kind="text" size="small" aria-label={`Open: ${headline}`} onClick={() => onOpen(id)}>
                  Open
                </Button>
              </li>
            ))}
          </ol>
          <p className={styles.dim}>
            {last.fresh.length === 0
              ? 'No new names in this issue yet.'
              : `New in this issue: ${last.fresh.join(', ')}.`}
          </p>
        </>
      )}
    </aside>
  );
}
