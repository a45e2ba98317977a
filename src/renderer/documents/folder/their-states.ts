import * as Y from 'yjs';
import type { FolderRecord } from '../../../shared/folder/record.ts';

/**
 * What the authors of some records had of a document, whole and alone, made from everything that the folder has of it. Null
 * where something of that has not come yet.
 */
export function theirStates(
  all: readonly FolderRecord[],
  records: readonly FolderRecord[],
): readonly Uint8Array[] | null {
  const full = new Y.Doc({ gc: false });
  full.transact(() => {
    for (const { update } of all) Y.applyUpdate(full, update);
  });
  const states = records.map(({ vector, update }) => {
    const seen = Y.decodeStateVector(vector);
    if ([...seen].some(([client, clock]) => clock > Y.getState(full.store, client))) return null;
    // Every record carries all deletions that its author knew of.
    const snapshot = Y.createSnapshot(Y.decodeUpdate(update).ds, seen);
    const theirs = Y.createDocFromSnapshot(full, snapshot, new Y.Doc({ gc: false }));
    const state = Y.encodeStateAsUpdate(theirs);
    theirs.destroy();
    return state;
  });
  full.destroy();
  return states.every((state) => state !== null) ? states : null;
}

/** The records that no other one goes beyond: what the others are part of. */
export function lastOf(records: readonly FolderRecord[]): readonly FolderRecord[] {
  const knowing = records.map(({ vector, update }) => ({
    vector: Y.decodeStateVector(vector),
    deleted: Y.mergeDeleteSets([Y.decodeUpdate(update).ds]),
  }));
  type Knowing = (typeof knowing)[number];
  const isPart = (one: Knowing, other: Knowing) =>
    isWithin(one.vector, other.vector) &&
    Y.equalDeleteSets(Y.mergeDeleteSets([other.deleted, one.deleted]), other.deleted);
  return records.filter((_, at) => {
    const own = knowing[at] as Knowing;
    return !knowing.some((other, index) => index !== at && isPart(own, other) && (index > at || !isPart(other, own)));
  });
}

/** True where everything of one state is in another, by their vectors. */
export const isWithin = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean =>
  [...one].every(([client, clock]) => clock <= (other.get(client) ?? 0));
