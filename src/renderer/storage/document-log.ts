import type { DigestDatabase, DocumentRecord } from './database.ts';
import { follow } from './follow.ts';

/** Everything stored of one document, in the order in which it must be applied. */
export interface StoredDocument {
  readonly state: Uint8Array;
  readonly updates: readonly Uint8Array[];
  /** The last sequence number that is in `state` or `updates`. */
  readonly through: number;
}

/** Stores a new document; fails where the id is taken. */
export async function createDocument(
  database: DigestDatabase,
  id: string,
  kind: DocumentRecord['kind'],
  state: Uint8Array,
): Promise<void> {
  await database.documents.add({ id, kind, state, compactedThrough: 0 });
}

/** Stores new documents in one go: all, or none where an id is taken. */
export async function createDocuments(
  database: DigestDatabase,
  documents: readonly { readonly id: string; readonly kind: DocumentRecord['kind']; readonly state: Uint8Array }[],
): Promise<void> {
  await database.documents.bulkAdd(documents.map(({ id, kind, state }) => ({ id, kind, state, compactedThrough: 0 })));
}

/** Reads a document's state and the log behind it; null where there is none of that id. */
export async function readDocument(database: DigestDatabase, id: string): Promise<StoredDocument | null> {
  return database.transaction('r', database.documents, database.updates, async () => {
    const record = await database.documents.get(id);
    if (record === undefined) return null;
    // By the log's own order from the compacted point on: the index by document would first pass every row that the
    // last compaction deleted, which the store keeps as a grave for a while (60,000 of them took fourteen times as long).
    const updates = await database.updates
      .where('sequence')
      .above(record.compactedThrough)
      .and((row) => row.documentId === id)
      .toArray();
    return {
      state: record.state,
      updates: updates.map((row) => row.update),
      through: updates.at(-1)?.sequence ?? record.compactedThrough,
    };
  });
}

/** The database no longer has a document that is being worked on: the browser has begun a new one in its place. */
export class LostDatabase extends Error {
  override readonly name = 'LostDatabase';
}

/** Appends one update; resolves when it is on disk. Throws `LostDatabase` where there is nothing to append to. */
export async function appendUpdate(database: DigestDatabase, documentId: string, update: Uint8Array): Promise<void> {
  await openAgain(database);
  if (openedAgain.has(database) && (await database.documents.where('id').equals(documentId).count()) === 0)
    throw new LostDatabase('The browser has begun an empty database in the place of the full one');
  await database.updates.add({ documentId, update });
}

/** Appends many updates in one go, in their order: what was kept elsewhere is brought in. */
export async function appendUpdates(
  database: DigestDatabase,
  documentId: string,
  updates: readonly Uint8Array[],
): Promise<void> {
  await database.updates.bulkAdd(updates.map((update) => ({ documentId, update })));
}

const openedAgain = new WeakSet<DigestDatabase>();

/**
 * Opens a database again whose connection the browser has given up, as it does where the disk is full: Dexie would
 * answer every later request with the failure of its own one attempt.
 */
async function openAgain(database: DigestDatabase): Promise<void> {
  if (database.isOpen()) return;
  database.close({ disableAutoOpen: false });
  openedAgain.add(database);
  await database.open();
}

/** How many updates wait behind the compacted state. */
export const countUpdates = (database: DigestDatabase, documentId: string): Promise<number> =>
  database.updates.where('documentId').equals(documentId).count();

/**
 * Puts a state in place of the log up to `through`, in one transaction. Updates appended meanwhile stay, and a
 * replacement that is older than the one already there is ignored, so two windows may compact at once.
 */
export async function replaceLog(
  database: DigestDatabase,
  id: string,
  state: Uint8Array,
  through: number,
): Promise<void> {
  await database.transaction('rw', database.documents, database.updates, async () => {
    const record = await database.documents.get(id);
    if (record === undefined || record.compactedThrough >= through) return;
    await database.documents.put({ ...record, state, compactedThrough: through });
    await database.updates
      .where('documentId')
      .equals(id)
      .and((row) => row.sequence <= through)
      .delete();
  });
}

/** The ids of all documents of a kind. */
export const listDocumentIds = (database: DigestDatabase, kind: DocumentRecord['kind']): Promise<string[]> =>
  database.documents.where('kind').equals(kind).primaryKeys();

/** Calls back with those ids now and whenever one comes or goes, from any window. Returns what ends it. */
export function watchDocumentIds(
  database: DigestDatabase,
  kind: DocumentRecord['kind'],
  onIds: (ids: readonly string[]) => void,
): () => void {
  return follow(() => listDocumentIds(database, kind), onIds);
}

/** Calls back whenever a document was written to, from any window. Returns what ends it. */
export function watchLog(database: DigestDatabase, onWritten: () => void): () => void {
  return follow(() => lastSequence(database), onWritten);
}

/** Removes a document with everything that was derived from it. */
export async function removeDocument(database: DigestDatabase, id: string): Promise<void> {
  const { documents, updates, issueRows, texts, publicationRows } = database;
  await database.transaction('rw', [documents, updates, issueRows, texts, publicationRows], async () => {
    await documents.delete(id);
    await updates.where('documentId').equals(id).delete();
    await issueRows.delete(id);
    await texts.where('issueId').equals(id).delete();
    await publicationRows.delete(id);
  });
}

/** Which of some documents are stored. */
export const documentsHere = async (database: DigestDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    await database.documents
      .where('id')
      .anyOf([...ids])
      .primaryKeys(),
  );

/** The point that the log has reached, as far as it is not compacted; 0 where all of it is. */
export const lastSequence = async (database: DigestDatabase): Promise<number> =>
  (await database.updates.orderBy('sequence').last())?.sequence ?? 0;

/** Ids of the documents that were written since a point of the log, and the point that it has reached now. */
export async function changedSince(
  database: DigestDatabase,
  sequence: number,
): Promise<{ readonly ids: ReadonlySet<string>; readonly through: number }> {
  return database.transaction('r', database.documents, database.updates, async () => {
    const rows = await database.updates.where('sequence').above(sequence).toArray();
    // What was compacted meanwhile has no rows any more.
    const compacted = await database.documents.filter((record) => record.compactedThrough > sequence).toArray();
    const through = Math.max(
      sequence,
      ...rows.map((row) => row.sequence ?? 0),
      ...compacted.map((record) => record.compactedThrough),
    );
    return { ids: new Set([...rows.map(({ documentId }) => documentId), ...compacted.map(({ id }) => id)]), through };
  });
}
