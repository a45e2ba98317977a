import { useEffect, useRef, useState } from 'react';
import type { IssueFindings } from '../reading/issue-findings.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** The first caret, names and numbers come before anything is checked: what checks bring with them is large. */
const AFTER_THE_FIRST_PICTURE_MS = 4_000;

/** What is found in the open issue; null until that is followed. In Publish it is followed at once. */
export function useIssueFindings(workspace: Workspace, issue: OpenIssue, isWatched: boolean): IssueFindings | null {
  const isWatchedNow = useRef(isWatched);
  const [findings, setFindings] = useState<IssueFindings | null>(null);
  useEffect(() => {
    const { session, house } = issue;
    const { knowledge } = workspace;
    let isGone = false;
    let made: IssueFindings | null = null;
    const begin = async () => {
      const [{ createIssueFindings }] = await Promise.all([
        import('../reading/issue-findings.ts'),
        knowledge.register(house.current().id, `Entities of ${house.current().name}`),
      ]);
      if (isGone) return;
      made = createIssueFindings(session, knowledge.reading, house.current);
      setFindings(made);
    };
    const again = () => made?.checkAgain();
    const stops = [house.subscribe(again), knowledge.subscribe(again)];
    const later = () => requestIdleCallback(() => void begin(), { timeout: 3_000 });
    const timer = setTimeout(
      isWatchedNow.current ? begin : later,
      isWatchedNow.current ? 0 : AFTER_THE_FIRST_PICTURE_MS,
    );
    return () => {
      isGone = true;
      for (const stop of stops) stop();
      clearTimeout(timer);
      made?.destroy();
      setFindings(null);
    };
  }, [workspace, issue]);
  useEffect(() => (isWatched ? findings?.watch() : undefined), [findings, isWatched]);
  return findings;
}
