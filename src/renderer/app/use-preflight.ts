import { useMemo, useSyncExternalStore } from 'react';
import { mayDo, NO_OBSTACLES } from '../../shared/domain/workflow-rules.ts';
import { applyFix } from '../documents/apply-fix.ts';
import type { PreflightDesk, PublishDesk } from '../features/publish/index.ts';
import type { IssueFindings } from '../reading/issue-findings.ts';
import { showFinding } from './show-finding.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

const nothing = () => () => {};

/** What Preflight shows of an open issue and can do to it. */
export function usePreflight(
  workspace: Workspace,
  issue: OpenIssue,
  findings: IssueFindings | null,
  [currentId, setCurrent]: readonly [string | null, (id: string | null) => void],
  { me, decide, tell }: Pick<PublishDesk, 'me' | 'decide' | 'tell'>,
): PreflightDesk {
  const found = useSyncExternalStore(findings?.subscribe ?? nothing, () => findings?.current() ?? null);
  return useMemo((): PreflightDesk => {
    const { doc, undo } = issue.session;
    // In any state of the issue: the table says so.
    const permission = mayDo('override', me.roles, { ...NO_OBSTACLES, state: 'drafting' });
    return {
      found,
      currentId,
      setCurrent,
      show: (finding) => {
        setCurrent(finding.id);
        showFinding(workspace, issue, finding);
      },
      fix: (finding, fix) => {
        if (applyFix(doc, fix)) tell(`Put right: ${finding.message}.`, { label: 'Undo', run: () => void undo.undo() });
        else tell('Nothing was changed: the text has moved on since it was checked.');
      },
      mayNotOverride: permission.allowed ? null : (permission.reasons[0] ?? null),
      override: ({ id, message }, reason) => {
        void decide({ kind: 'overridden', findingId: id, reason }).then((isDone) => {
          if (isDone) tell(`Recorded that you go on over: ${message}.`);
        });
      },
    };
  }, [workspace, issue, found, currentId, setCurrent, me, decide, tell]);
}
