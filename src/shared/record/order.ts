import type { RecordEntry } from '../domain/record.ts';

type Placed = Pick<RecordEntry, 'height' | 'at' | 'hash'>;

/**
 * The one order of a record, whoever merged it and in whatever order: by height, so that an entry stands behind all it was
 * written on; of one height by time, then by hash.
 */
export const compareEntries = (a: Placed, b: Placed): number => {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first.height - second.height || compare(first.at, second.at) || compare(first.hash, second.hash);
};

/** What was tampered with may be anything at all: it comes last. */
const placeOf = (entry: Placed | null): Placed => ({
  height: Number.isSafeInteger(entry?.height) ? (entry?.height ?? 0) : Number.MAX_SAFE_INTEGER,
  at: String(entry?.at),
  hash: String(entry?.hash),
});

/** Hashes of the entries that no other was written on, sorted: what the next one names. */
export function headsOf(entries: readonly Pick<RecordEntry, 'hash' | 'previous'>[]): readonly string[] {
  const named = new Set(entries.flatMap(({ previous }) => previous));
  return [...new Set(entries.map(({ hash }) => hash))].filter((hash) => !named.has(hash)).sort(compare);
}

/** Code-unit order: the same on every machine, unlike that of a language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
