import type { Issue } from '../../shared/domain/issue.ts';
import { issueFromStructure, nextNumber, storeIssue } from '../documents/library-documents.ts';
import { readShelf } from '../storage/shelf.ts';
import type { Workspace } from './workspace.ts';

/** A weekly digest: what an issue that says no period is followed by. */
const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;

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
  const next = issueFromStructure(from, daysBetween(from));
  await storeIssue(database, next);
  navigate({ screen: 'issue', issueId: next.id, mode: 'write' });
  tell({
    text: `No. ${next.number} begins with the structure of No. ${from.number}.`,
    action: { label: 'Since the last issue', run: () => workspace.commands.run('issue.since-last') },
  });
}

/** The days from one issue to the next: as many as its period has. */
export function daysBetween({ periodStart, periodEnd }: Pick<Issue, 'periodStart' | 'periodEnd'>): number {
  const days = Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / DAY_MS) + 1;
  return Number.isInteger(days) && days > 0 ? days : WEEK_DAYS;
}
