import type * as Y from 'yjs';
import type { DigestDatabase } from '../storage/database.ts';
import { readDocument } from '../storage/document-log.ts';
import { replay } from './compact.ts';

/** Reads something of a stored document without opening it for work; null where there is none. */
export async function readStored<T>(database: DigestDatabase, id: string, read: (doc: Y.Doc) => T): Promise<T | null> {
  const stored = await readDocument(database, id);
  if (stored === null) return null;
  const doc = replay(stored.state, stored.updates);
  const found = read(doc);
  doc.destroy();
  return found;
}
