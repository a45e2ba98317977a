import * as Y from 'yjs';
import type { mergeUpdate } from '../../shared/merging/merge-update.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { appendUpdate, readDocument } from '../storage/document-log.ts';
import { replay } from './compact.ts';
import { createUpdateWriter, type UpdateWriter } from './update-writer.ts';

/** Origin of changes that another window of this profile made: already on disk, not ours to undo. */
export const OTHER_WINDOW = { description: 'other window' } as const;

/**
 * A change with what its window had seen by then, or what a window that has just opened has: the others answer with what it
 * lacks and may not be on disk yet.
 */
type Message = { readonly update: Uint8Array; readonly seen: Uint8Array } | { readonly has: Uint8Array };

/** A document in use: every change of it goes to disk, and to the other windows that have it open. */
export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly writer: UpdateWriter;
  /** Updates that lay behind the compacted state when it was opened. */
  readonly pendingAtOpen: number;
  /** Writes what waits, then lets go. */
  readonly close: () => Promise<void>;
}

/** Opens a stored document; null where the database has none of that id. */
export async function openDocument(database: DigestDatabase, id: string): Promise<OpenDocument | null> {
  // Listened to before reading: what another window writes meanwhile is in the one or in the other.
  const channel = new BroadcastChannel(`digest-desk/${database.name}/${id}`);
  const early: Message[] = [];
  channel.onmessage = (event: MessageEvent<Message>) => void early.push(event.data);
  const stored = await readDocument(database, id);
  if (stored === null) {
    channel.close();
    return null;
  }
  const doc = replay(stored.state, stored.updates);
  const writer = createUpdateWriter((update) => appendUpdate(database, id, update));

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === OTHER_WINDOW || origin === 'storage') return;
    writer.append(update);
    channel.postMessage({ update, seen: Y.encodeStateVector(doc) } satisfies Message);
  };
  // Both may write at one moment: what the one typed into what the other deleted is rescued as in any merge. Few have two
  // windows: what merges is loaded with the first change from another.
  let merge: typeof mergeUpdate | null = null;
  let waiting: Uint8Array[] | null = null;
  const takeUpdate = async (update: Uint8Array, seen: Uint8Array) => {
    // Whoever had seen all that is here took nothing from it unseen; the other way round, the other window notices.
    if (waiting === null && hasSeen(seen, doc)) return Y.applyUpdate(doc, update, OTHER_WINDOW);
    if (merge !== null) return mergeIn(merge, update);
    if (waiting !== null) return void waiting.push(update);
    waiting = [update];
    ({ mergeUpdate: merge } = await import('../../shared/merging/merge-update.ts'));
    for (const each of waiting) mergeIn(merge, each);
    waiting = null;
  };
  const mergeIn = (merging: typeof mergeUpdate, update: Uint8Array) => {
    if (doc.isDestroyed) return;
    const before = Y.encodeStateVector(doc);
    const own = Y.getState(doc.store, doc.clientID);
    merging(doc, update, { at: new Date().toISOString(), origin: OTHER_WINDOW });
    // What came is on disk; what was noticed of it is not.
    if (Y.getState(doc.store, doc.clientID) > own) onUpdate(Y.encodeStateAsUpdate(doc, before), null);
  };
  const take = (message: Message) => {
    if ('update' in message) void takeUpdate(message.update, message.seen);
    else {
      const update = Y.encodeStateAsUpdate(doc, message.has);
      channel.postMessage({ update, seen: Y.encodeStateVector(doc) } satisfies Message);
    }
  };
  doc.on('update', onUpdate);
  channel.onmessage = (event: MessageEvent<Message>) => take(event.data);
  for (const message of early) take(message);
  channel.postMessage({ has: Y.encodeStateVector(doc) } satisfies Message);

  return {
    doc,
    writer,
    pendingAtOpen: stored.updates.length,
    async close() {
      doc.off('update', onUpdate);
      channel.close();
      await writer.flush();
      doc.destroy();
    },
  };
}

/** Whether who had a state vector had all that a document has now, but for deletions. */
function hasSeen(vector: Uint8Array, doc: Y.Doc): boolean {
  const seen = Y.decodeStateVector(vector);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].every(
    ([client, clock]) => clock <= (seen.get(client) ?? 0),
  );
}
