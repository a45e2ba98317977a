import { liveQuery } from 'dexie';
import type { DigestDatabase, IssueRow, IssueTextRow, PublicationRow } from './database.ts';

/** Everything the library shows, from the projections alone. */
export interface Shelf {
  readonly publications: readonly PublicationRow[];
  /** Deleted ones included: they can be brought back until the window closes. */
  readonly issues: readonly IssueRow[];
}

export async function readShelf(database: DigestDatabase): Promise<Shelf> {
  const [publications, issues] = await Promise.all([database.publicationRows.toArray(), database.issueRows.toArray()]);
  return { publications, issues };
}

/** Calls back with the shelf now and after every change, from any window. Returns what ends it. */
export function watchShelf(database: DigestDatabase, onShelf: (shelf: Shelf) => void): () => void {
  const subscription = liveQuery(() => readShelf(database)).subscribe({ next: onShelf });
  return () => subscription.unsubscribe();
}

export async function putIssueProjection(database: DigestDatabase, row: IssueRow, text: IssueTextRow): Promise<void> {
  await database.transaction('rw', database.issueRows, database.issueTexts, async () => {
    await database.issueRows.put(row);
    await database.issueTexts.put(text);
  });
}

export const readIssueRow = (database: DigestDatabase, id: string): Promise<IssueRow | undefined> =>
  database.issueRows.get(id);

export async function patchIssueRow(
  database: DigestDatabase,
  id: string,
  change: Partial<Pick<IssueRow, 'archivedAt' | 'deletedAt'>>,
): Promise<void> {
  await database.issueRows.update(id, change);
}

export async function putPublicationProjection(database: DigestDatabase, row: PublicationRow): Promise<void> {
  await database.publicationRows.put(row);
}

export const readIssueTexts = (database: DigestDatabase): Promise<IssueTextRow[]> => database.issueTexts.toArray();
