import * as Y from 'yjs';
import { withoutDeleted } from './deleted-there.ts';

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;

/** A part of an item that a merge deleted though nobody had seen it go. Its content is there until the transaction ends. */
export interface LostPart {
  readonly item: Y.Item;
  /** Within the item's content. */
  readonly offset: number;
  readonly length: number;
}

/** A merge that is under way: an update has been applied in a transaction that has not ended. */
export interface Meeting {
  readonly doc: Y.Doc;
  readonly transaction: Y.Transaction;
  /** What the others deleted, having seen it. */
  readonly deletedThere: DeleteSet;
  /** True for what came with the update. */
  readonly isTheirs: (item: Y.Item) => boolean;
  /** True for what was in the text here before the update came. */
  readonly wasHere: (item: Y.Item) => boolean;
  readonly lost: readonly LostPart[];
}

/** Applies an update within a transaction of the caller's and looks at what came of it. */
export function meet(transaction: Y.Transaction, update: Uint8Array, deletedThere: DeleteSet): Meeting {
  const { doc, beforeState, deleteSet } = transaction;
  Y.applyUpdate(doc, update, transaction.origin);
  const deletedNow = Y.mergeDeleteSets([deleteSet]);
  const isTheirs = ({ id }: Y.Item) => id.clock >= (beforeState.get(id.client) ?? 0);
  return {
    doc,
    transaction,
    deletedThere,
    isTheirs,
    wasHere: (item) => !isTheirs(item) && (!item.deleted || Y.isDeleted(deletedNow, item.id)),
    lost: lostParts(transaction, deletedThere),
  };
}

function lostParts({ doc, deleteSet }: Y.Transaction, deletedThere: DeleteSet): LostPart[] {
  const parts: LostPart[] = [];
  for (const [client, ranges] of deleteSet.clients) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const range of ranges)
      for (const { clock, len } of withoutDeleted(range, deletedThere.clients.get(client))) {
        for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
          const item = structs[at];
          if (item === undefined || item.id.clock >= clock + len) break;
          if (!(item instanceof Y.Item) || item.content instanceof Y.ContentDeleted) continue;
          const offset = Math.max(0, clock - item.id.clock);
          parts.push({ item, offset, length: Math.min(item.length, clock + len - item.id.clock) - offset });
        }
      }
  }
  return parts;
}
