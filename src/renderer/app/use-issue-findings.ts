import { useEffect, useRef, useState } from 'react';
import type { IssueFindings } from '../reading/issue-findings.ts';
import { chosenFormats } from './chosen-formats.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** The first caret, names and numbers come before anything is checked: what checks bring with them is large. */
const AFTER_THE_FIRST_PICTURE_MS = 4_000;

/** What is found in the open issue; null until that is followed. In Publish it is followed at once. */
export function useIssueFindings(workspace: Workspace, issue: OpenIssue, isWatched: boolean): IssueFindings | null {
  const isWatchedNow = useRef(isWatched);
  isWatchedNow.current = isWatched;
  /** Begins without waiting any longer, once for an issue. */
  const beginNow = useRef(() => {});
  const [findings, setFindings] = useState<IssueFindings | null>(null);
  useEffect(() => {
    const { session, house } = issue;
    const { knowledge, preferences } = workspace;
    const formats = () => chosenFormats(preferences);
    let isGone = false;
    let made: IssueFindings | null = null;
    let hasBegun = false;
    const begin = async () => {
      if (hasBegun) return;
      hasBegun = true;
      const [{ createIssueFindings }] = await Promise.all([
        import('../reading/issue-findings.ts'),
        knowledge.register(house.current().id, `Entities of ${house.current().name}`),
      ]);
      if (isGone) return;
      made = createIssueFindings(session, knowledge.reading, house.current, formats);
      setFindings(made);
    };
    const again = () => made?.checkAgain();
    let last = formats().join();
    const ifChosen = () => {
      const now = formats().join();
      if (now !== last) again();
      last = now;
    };
    const stops = [house.subscribe(again), knowledge.subscribe(again), preferences.subscribe(ifChosen)];
    beginNow.current = () => void begin();
    const later = () => requestIdleCallback(beginNow.current, { timeout: 3_000 });
    const timer = setTimeout(later, AFTER_THE_FIRST_PICTURE_MS);
    if (isWatchedNow.current) void begin();
    return () => {
      isGone = true;
      for (const stop of stops) stop();
      clearTimeout(timer);
      made?.destroy();
      setFindings(null);
    };
  }, [workspace, issue]);
  useEffect(() => {
    if (isWatched) beginNow.current();
    return isWatched ? findings?.watch() : undefined;
  }, [findings, isWatched]);
  return findings;
}
