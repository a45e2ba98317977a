import type { WorkflowPolicy } from '../../shared/domain/workflow.ts';
import type { DigestDatabase, IssueRow, PublicationRow, TextRow } from './database.ts';
import { follow } from './follow.ts';

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
  return follow(() => readShelf(database), onShelf);
}

/** Writes what is derived from an issue, in place of what was there. */
export async function putIssueProjection(
  database: DigestDatabase,
  row: IssueRow,
  texts: readonly TextRow[],
): Promise<void> {
  await database.transaction('rw', database.issueRows, database.texts, async () => {
    await database.issueRows.put(row);
    const kept = new Set(texts.map(({ id }) => id));
    const old = await database.texts.where('issueId').equals(row.id).primaryKeys();
    await database.texts.bulkDelete(old.filter((id) => !kept.has(id)));
    await database.texts.bulkPut([...texts]);
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

/** What a publication asks of its workflow; undefined where its row does not say. */
export const readWorkflow = async (
  database: DigestDatabase,
  publicationId: string,
): Promise<WorkflowPolicy | undefined> => (await database.publicationRows.get(publicationId))?.workflow;

/** Ids of a publication's issues. */
export const issueIdsOf = (database: DigestDatabase, publicationId: string): Promise<string[]> =>
  database.issueRows.where('publicationId').equals(publicationId).primaryKeys();

/** All texts of the library, or those of the named issues. */
export const readTexts = (database: DigestDatabase, issueIds?: readonly string[]): Promise<TextRow[]> =>
  issueIds === undefined
    ? database.texts.toArray()
    : database.texts
        .where('issueId')
        .anyOf([...issueIds])
        .toArray();

/** When each issue was last edited, by id; calls back now and after every change, from any window. Deleted ones are left out. */
export function watchEdits(
  database: DigestDatabase,
  onEdits: (edits: ReadonlyMap<string, number>) => void,
): () => void {
  return follow(
    () => database.issueRows.toArray(),
    (rows) => onEdits(new Map(rows.filter((row) => row.deletedAt === null).map((row) => [row.id, row.editedAt]))),
  );
}

/** Issues that have a row on the shelf but no texts yet: those of an older version's library. */
export async function issuesWithoutTexts(database: DigestDatabase): Promise<string[]> {
  const [issues, known] = await Promise.all([
    database.issueRows.toCollection().primaryKeys(),
    database.texts.orderBy('issueId').uniqueKeys(),
  ]);
  const have = new Set(known.map(String));
  return issues.filter((id) => !have.has(id));
}
