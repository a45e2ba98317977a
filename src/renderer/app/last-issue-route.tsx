import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { LastIssue, type LastIssueText } from '../features/last-issue/index.ts';
import { sinceLastIssue } from './since-last-issue.ts';
import type { OpenIssue } from './use-issue.ts';
import { useWorkspace } from './use-workspace.ts';

export interface LastIssueRouteProps {
  readonly issue: OpenIssue;
  readonly onClose: () => void;
}

/** What the issue before said, over whatever mode the open one is in. */
export function LastIssueRoute({ issue, onClose }: LastIssueRouteProps): ReactElement | null {
  const workspace = useWorkspace();
  const { session, house } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  const [last, setLast] = useState<(LastIssueText & { readonly issueId: string }) | null | 'reading'>('reading');
  useEffect(() => {
    let isGone = false;
    void sinceLastIssue(workspace, publication, readIssue(session.doc)).then((found) => {
      if (!isGone) setLast(found);
    });
    return () => {
      isGone = true;
    };
  }, [workspace, publication, session]);
  if (last === 'reading') return null;
  return (
    <LastIssue
      last={last}
      onOpen={(developmentId) => workspace.openPart(last?.issueId ?? session.id, developmentId)}
      onClose={onClose}
    />
  );
}
