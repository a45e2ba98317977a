import { ancestorsOf } from '../domain/ancestors-of.ts';
import type { IssueRecord, RecordEntry, RecordSeal } from '../domain/record.ts';
import { canonicalJson } from './canonical-json.ts';
import { compare, compareEntries } from './order.ts';

/**
 * One record of two: every entry of either, once, in their order; of the seals those that no later one of the same person
 * has taken the place of. The same whichever is given first, and merging again changes nothing.
 */
export function mergeRecords(a: IssueRecord, b: IssueRecord): IssueRecord {
  const entries = unique([...a.entries, ...b.entries]).sort(
    (x, y) => compareEntries(x, y) || compare(canonicalJson(x), canonicalJson(y)),
  );
  const seals = unique([...a.seals, ...b.seals]);
  return {
    entries,
    seals: seals
      .filter((seal) => !seals.some((other) => other?.by === seal?.by && isBefore(entries, seal?.last, other?.last)))
      .sort((x, y) => compare(canonicalJson(x), canonicalJson(y))),
  };
}

/** True where one entry lies before another, over however many steps. */
function isBefore(entries: readonly RecordEntry[], earlier: string, later: string): boolean {
  return earlier !== later && ancestorsOf(entries, later).has(earlier);
}

/** Equal ones once. Two that share a hash and differ both stay, so that verifying can name them. */
function unique<T extends RecordEntry | RecordSeal>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
}
