import * as Y from 'yjs';
import { newDocument } from '../../shared/crdt/new-document.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readDocument, replaceLog } from '../storage/document-log.ts';

/**
 * Replaces a document's log by one state: replay into a document, then `encodeStateAsUpdate`. (`Y.mergeUpdates` over
 * a long log takes tens of times as long, and keeps what was deleted.)
 */
export async function compactDocument(database: DigestDatabase, documentId: string): Promise<void> {
  const stored = await readDocument(database, documentId);
  if (stored === null || stored.updates.length === 0) return;
  const doc = replay(stored.state, stored.updates);
  await replaceLog(database, documentId, Y.encodeStateAsUpdate(doc), stored.through);
  doc.destroy();
}

/** Builds the document that a state and its log describe. */
export function replay(state: Uint8Array, updates: readonly Uint8Array[], doc: Y.Doc = newDocument()): Y.Doc {
  doc.transact(() => {
    if (state.byteLength > 0) Y.applyUpdate(doc, state, 'storage');
    for (const update of updates) Y.applyUpdate(doc, update, 'storage');
  }, 'storage');
  return doc;
}
