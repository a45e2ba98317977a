import { type ReactElement, useCallback, useSyncExternalStore } from 'react';
import type { IssueSession } from '../documents/issue-session.ts';
import type { PartProgress } from '../documents/part-progress.ts';
import { countMergeNotices, watchMergeNotices } from '../documents/watch-merge-notices.ts';
import styles from './titlebar.module.css';

export interface OpenCountProps {
  readonly progress: PartProgress;
  readonly session: Pick<IssueSession, 'doc'>;
}

/** How much is open in review, beside the name of that mode: threads, suggestions, and what merges noticed. */
export function OpenCount({ progress, session: { doc } }: OpenCountProps): ReactElement | null {
  const noticed = useSyncExternalStore(
    useCallback((listener) => watchMergeNotices(doc, listener), [doc]),
    () => countMergeNotices(doc),
  );
  const inParts = useSyncExternalStore(progress.subscribe, () =>
    [...progress.current().values()].reduce((sum, stage) => sum + stage.open, 0),
  );
  const open = inParts + noticed;
  if (open === 0) return null;
  return (
    <span className={styles.modeCount} title={`${open} open`}>
      {open}
      <span className="sr"> open</span>
    </span>
  );
}
