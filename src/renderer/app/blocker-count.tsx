import { type ReactElement, useSyncExternalStore } from 'react';
import { openBlockers } from '../../shared/checks/open-blockers.ts';
import { readRecord } from '../../shared/crdt/record-document.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import type { IssueFindings } from '../reading/issue-findings.ts';
import styles from './titlebar.module.css';

export interface BlockerCountProps {
  readonly session: IssueSession;
  readonly findings: IssueFindings | null;
}

const nothing = () => () => {};

/** How much stops a release, beside the name of the mode that makes it. */
export function BlockerCount({ session, findings }: BlockerCountProps): ReactElement | null {
  const count = useSyncExternalStore(findings?.subscribe ?? nothing, () => {
    const found = findings?.current();
    return found == null ? 0 : openBlockers(found.findings, readRecord(session.doc)).length;
  });
  if (count === 0) return null;
  const words = count === 1 ? '1 blocker' : `${count} blockers`;
  return (
    <span className={styles.modeCount} data-state="bad" title={words}>
      {count}
      <span className="sr"> {count === 1 ? 'blocker' : 'blockers'}</span>
    </span>
  );
}
