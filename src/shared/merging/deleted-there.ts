import * as Y from 'yjs';

type DeleteSet = ReturnType<typeof Y.createDeleteSet>;
interface Range {
  readonly clock: number;
  readonly len: number;
}

/**
 * What an update says was deleted where it comes from, with what earlier ones said that still wait for something. Whoever
 * deleted it had it before them; what a merge deletes beyond that, nobody has seen go.
 */
export function deletedThere(doc: Y.Doc, update: Uint8Array): DeleteSet {
  const { pendingStructs, pendingDs } = doc.store;
  const waiting = [pendingStructs?.update, pendingDs].flatMap((pending) =>
    pending == null ? [] : [Y.decodeUpdateV2(pending).ds],
  );
  return Y.mergeDeleteSets([Y.decodeUpdate(update).ds, ...waiting]);
}

/** The parts of a range that a delete set does not hold. */
export function withoutDeleted({ clock, len }: Range, deleted: readonly Range[] = []): Range[] {
  const parts: Range[] = [];
  const end = clock + len;
  let at = clock;
  for (let index = firstAfter(deleted, clock); index < deleted.length; index += 1) {
    const known = deleted[index] as Range;
    if (known.clock >= end) break;
    if (known.clock > at) parts.push({ clock: at, len: known.clock - at });
    at = Math.max(at, known.clock + known.len);
  }
  if (at < end) parts.push({ clock: at, len: end - at });
  return parts;
}

/** Index of the first range that ends behind a clock. */
function firstAfter(ranges: readonly Range[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { clock: start, len } = ranges[middle] as Range;
    if (start + len <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
