import { useMemo, useSyncExternalStore } from 'react';
import { setAccepted, setDecision } from '../../shared/crdt/ledger-document.ts';
import type { WriteContext } from '../features/write/index.ts';
import { request } from '../platform/bridge.ts';
import type { IssueKnowledge } from '../reading/issue-knowledge.ts';
import { choosePicture } from './choose-picture.ts';
import { switchOffCheck } from './switch-off-check.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** What the Write mode works on, as long as the issue is open. */
export function useWriteContext(
  workspace: Workspace,
  issue: OpenIssue,
  { knowledge, isReading }: { readonly knowledge: IssueKnowledge | null; readonly isReading: boolean },
): WriteContext {
  const { session, registry, painter, house, place, progress } = issue;
  const publication = useSyncExternalStore(house.subscribe, house.current);
  return useMemo<WriteContext>(
    () => ({
      session,
      registry,
      publication,
      goTo: place.goTo,
      progress,
      openLink: (url) => void request('shell:open-external', url),
      painter,
      pictures: workspace.pictures,
      chooseFile: () => choosePicture(workspace),
      knowledge,
      isReading,
      openText: workspace.openPart,
      decide: (decision, isMade) => setDecision(session.doc, decision, isMade),
      accept: (findingId, reason) => setAccepted(session.doc, findingId, reason, new Date().toISOString()),
      initials: () => workspace.people.current().initials,
      changePublication: (values) => void house.change(values),
      switchOff: (check) => switchOffCheck(workspace, house, check),
      openRegister: (entityId) => workspace.navigate({ screen: 'register', publicationId: publication.id, entityId }),
      tell: (text, action) => {
        const notice = { text, ...(action === undefined ? {} : { action }) };
        workspace.tell(notice);
        return () => {
          if (workspace.notice() === notice) workspace.tell(null);
        };
      },
    }),
    [session, registry, publication, house, place, progress, painter, knowledge, isReading, workspace],
  );
}
