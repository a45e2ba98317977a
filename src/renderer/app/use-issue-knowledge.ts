import { useEffect, useState } from 'react';
import type { IssueKnowledge } from '../reading/issue-knowledge.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** The first caret comes before anything is read. */
const AFTER_THE_FIRST_PICTURE_MS = 300;
/** On a busy machine a window may have no idle moment for a long time. */
const AT_LATEST_MS = 1_500;

/** What is known of the open issue beside its words; null until the register is open, and where reading is turned off. */
export function useIssueKnowledge(workspace: Workspace, issue: OpenIssue, isOn: boolean): IssueKnowledge | null {
  const [knowledge, setKnowledge] = useState<IssueKnowledge | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const { session, house, place } = issue;
    const { id, name } = house.current();
    let isGone = false;
    let made: IssueKnowledge | null = null;
    const begin = async () => {
      const { createIssueKnowledge } = await import('../reading/issue-knowledge.ts');
      const register = await workspace.knowledge.register(id, `Entities of ${name}`);
      if (isGone) return;
      made = createIssueKnowledge(
        session,
        id,
        register,
        workspace.knowledge.reading,
        workspace.knowledge.subscribe,
        () => house.current().namingChecksOff,
        place.current,
      );
      setKnowledge(made);
    };
    const stop = house.subscribe(() => made?.reader.checkAgain());
    const timer = setTimeout(
      () => requestIdleCallback(() => void begin(), { timeout: AT_LATEST_MS }),
      AFTER_THE_FIRST_PICTURE_MS,
    );
    return () => {
      isGone = true;
      stop();
      clearTimeout(timer);
      made?.destroy();
      setKnowledge(null);
    };
  }, [workspace, issue, isOn]);
  return knowledge;
}
