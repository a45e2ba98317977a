import type { Issue } from '../../shared/domain/issue.ts';
import { daysToNext, issueFromStructure, nextNumber } from '../../shared/domain/next-issue.ts';
import { storeIssue } from '../documents/library-documents.ts';
import { readShelf } from '../storage/shelf.ts';
import type { Workspace } from './workspace.ts';

/**
 * Begins the issue after a released one and opens it: the next number, days as long after it as its period is, its notice,
 * headings and number of developments. What the register remembers of it is there already. One that has that number is opened.
 */
export async function startNextIssue(workspace: Workspace, from: Issue): Promise<void> {
  const { database, navigate, tell } = workspace;
  const number = nextNumber(from.number);
  const { issues } = await readShelf(database);
  const known = issues.find(
    (row) =>
      number !== '' && row.number === number && row.publicationId === from.publicationId && row.deletedAt === null,
  );
  if (known !== undefined) {
    navigate({ screen: 'issue', issueId: known.id, mode: 'write' });
    tell({ text: `No. ${number} was begun already: here it is.` });
    return;
  }
  const next = issueFromStructure(from, daysToNext(from));
  await storeIssue(database, next);
  navigate({ screen: 'issue', issueId: next.id, mode: 'write' });
  tell({
    text: `No. ${next.number} begins with the structure of No. ${from.number}.`,
    action: { label: 'Since the last issue', run: () => workspace.commands.run('issue.since-last') },
  });
}
