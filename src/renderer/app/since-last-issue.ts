import { longDay } from '../../shared/document/period-text.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { readStoredIssue } from '../documents/library-documents.ts';
import type { LastIssueText } from '../features/last-issue/index.ts';
import type { IssueRow } from '../storage/database.ts';
import { readShelf } from '../storage/shelf.ts';
import { mentionedEntities } from './mentioned-entities.ts';
import type { Workspace } from './workspace.ts';

/** What the issue before an issue said, as it was released where it was. Null where none came before. */
export async function sinceLastIssue(
  workspace: Workspace,
  publication: Publication,
  issue: Issue,
): Promise<(LastIssueText & { readonly issueId: string }) | null> {
  const { issues } = await readShelf(workspace.database);
  const row = issueBefore(issues, issue);
  const found = row === undefined ? null : await textOf(workspace, row);
  if (row === undefined || found === null) return null;
  const [then, now] = await Promise.all(
    [found.issue, issue].map((each) => mentionedEntities(workspace.knowledge, publication, each)),
  );
  // What stands in the headings of every issue is nobody's return.
  const inDevelopments = (now ?? []).filter(({ developmentIds }) => developmentIds.some((id) => id !== null));
  const here = new Set(inDevelopments.map(({ entity }) => entity.id));
  const before = new Set((then ?? []).map(({ entity }) => entity.id));
  const day = longDay(row.publicationDate || row.periodEnd, issue.language);
  return {
    issueId: row.id,
    label: [row.number === '' ? 'The issue before' : `No. ${row.number}`, day].filter((part) => part !== '').join(', '),
    isReleased: found.isReleased,
    title: found.issue.title,
    developments: found.issue.developments.map(({ id, headline }) => ({
      id,
      headline,
      again: (then ?? [])
        .filter(({ entity, developmentIds }) => developmentIds.includes(id) && here.has(entity.id))
        .map(({ entity }) => entity.name),
    })),
    fresh: inDevelopments.filter(({ entity }) => !before.has(entity.id)).map(({ entity }) => entity.name),
  };
}

/** The one that came out last before it; without a day of its own, the last of all. */
function issueBefore(issues: readonly IssueRow[], { id, publicationId, ...issue }: Issue): IssueRow | undefined {
  const dayOf = (row: Pick<IssueRow, 'publicationDate' | 'periodEnd'>) => row.publicationDate || row.periodEnd;
  const own = dayOf(issue);
  return issues
    .filter((row) => row.publicationId === publicationId && row.id !== id && row.deletedAt === null)
    .filter((row) => own === '' || dayOf(row) < own)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.editedAt - b.editedAt))
    .at(-1);
}

async function textOf(
  { database, versions }: Workspace,
  row: IssueRow,
): Promise<{ readonly issue: Issue; readonly isReleased: boolean } | null> {
  const released = row.releases?.findLast(
    ({ withdrawn, contentSha256 }) => withdrawn === null && contentSha256 !== null,
  );
  if (released?.contentSha256 != null) {
    const read = await versions.read(released.contentSha256);
    if (read.ok) return { issue: read.value, isReleased: true };
  }
  const issue = await readStoredIssue(database, row.id);
  return issue === null ? null : { issue, isReleased: false };
}
