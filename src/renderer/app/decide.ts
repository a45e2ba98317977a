import { readIssue } from '../../shared/crdt/read-issue.ts';
import type { RecordAction } from '../../shared/domain/record.ts';
import { appendDecision } from '../documents/decide.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { listVersions, recordVersion } from '../documents/versions-document.ts';
import type { Workspace } from './workspace.ts';

/** Signs a decision as the current person, writes it into the issue's record, and keeps the issue as it was then. */
export async function decide(workspace: Workspace, { doc }: IssueSession, action: RecordAction): Promise<boolean> {
  const { people, versions } = workspace;
  try {
    await appendDecision(doc, action, people.decider());
  } catch (cause) {
    workspace.tell({ text: `The decision could not be signed: ${(cause as Error).message} Nothing was changed.` });
    return false;
  }
  const reason = action.kind === 'sent' || action.kind === 'returned' ? 'sent' : action.kind;
  if (reason !== 'sent' && reason !== 'approved') return true;
  const by = people.current().id;
  // Several parts that are sent or approved in a row are one version of the issue.
  const last = listVersions(doc).at(-1);
  const isKept =
    last?.reason === reason && last.by === by && last.contentSha256 === (await versions.hashOf(readIssue(doc)));
  if (!isKept)
    await recordVersion(versions, doc, by, reason).catch(() =>
      workspace.tell({
        text: 'The decision is made. This version of the text could not be kept; the disk may be full.',
      }),
    );
  return true;
}
