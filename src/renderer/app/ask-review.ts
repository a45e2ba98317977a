import { CANONICAL_VERSION, hashPart, reviewState } from '../../shared/approval/index.ts';
import { rolesOf } from '../../shared/approval/roles-of.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { type AskedReview, writeRequest } from '../../shared/crdt/requests-document.ts';
import { hasWords } from '../../shared/domain/issue-state.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { mayDo, NO_OBSTACLES } from '../../shared/domain/workflow-rules.ts';
import type { IssueSession } from '../documents/issue-session.ts';
import { decide } from './decide.ts';
import type { Workspace } from './workspace.ts';

/** Notes that a review was asked for, and sends its parts for review, those that are not out yet and that I may send. */
export async function askReview(
  workspace: Workspace,
  session: IssueSession,
  { workflow, members }: Publication,
  request: AskedReview,
): Promise<void> {
  const roles = rolesOf(members, request.by);
  const to = request.to.flatMap(({ id }) => (id === null ? [] : [id]));
  const issue = readIssue(session.doc);
  for (const [part, { state }] of reviewState(issue, workflow).parts) {
    const isAsked = request.parts.length === 0 || request.parts.includes(part);
    const facts = { ...NO_OBSTACLES, state, hasWords: hasWords(issue, part) };
    if (!isAsked || state === 'approved' || !mayDo('send', roles, facts).allowed) continue;
    const content = { contentHash: hashPart(issue, part) ?? '', canonicalVersion: CANONICAL_VERSION };
    if (!(await decide(workspace, session, { kind: 'sent', part, to, asked: request.asked, ...content }))) break;
  }
  writeRequest(session.doc, request);
}
