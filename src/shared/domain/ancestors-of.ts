import type { RecordEntry } from './record.ts';

/** The entry of a hash with all that it was written on. */
export function ancestorsOf(
  entries: readonly Pick<RecordEntry, 'hash' | 'previous'>[],
  hash: string,
): ReadonlySet<string> {
  const byHash = new Map(entries.map((entry) => [entry?.hash, entry]));
  const found = new Set<string>();
  const open = [hash];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(byHash.get(next)?.previous ?? []));
  }
  return found;
}
