import { occurrences } from '../document/occurrences.ts';
/** What is known of a place in a text, in units. */
export interface Quote {
  readonly removed: string;
  readonly before: string;
  readonly after: string;
}

/** So many units around a place must be as they were, where there were so many: else it may be another place. */
const LEAST_CONTEXT = 12;

/**
 * Where a quoted stretch stands in a text, told by what is around it; null where its words are gone, or where more than
 * one place could be meant. Nothing is ever found by its words alone while there is anything around them to go by.
 */
export function findPlace(units: string, { removed, before, after }: Quote): { start: number; end: number } | null {
  const least = Math.min(LEAST_CONTEXT, before.length + after.length);
  let best: { start: number; score: number; isAlone: boolean } | null = null;
  for (const start of places(units, removed, before, after)) {
    const end = start + removed.length;
    const score = sharedContext(units, start, end, { before, after });
    if (score < least) continue;
    if (best === null || score > best.score) best = { start, score, isAlone: true };
    else if (score === best.score) best.isAlone = false;
  }
  return best?.isAlone === true ? { start: best.start, end: best.start + removed.length } : null;
}

/** How many units around a stretch are as they were, from the stretch outwards. */
export const sharedContext = (
  units: string,
  start: number,
  end: number,
  { before, after }: Pick<Quote, 'before' | 'after'>,
): number =>
  sharedEnd(units.slice(Math.max(0, start - before.length), start), before) +
  sharedStart(units.slice(end, end + after.length), after);

/** Where the words stand; for what only adds, where what was before or after it stands. */
function places(units: string, removed: string, before: string, after: string): Iterable<number> {
  if (removed !== '') return occurrences(units, removed);
  const found = new Set<number>();
  const near = before.slice(-LEAST_CONTEXT / 2);
  const next = after.slice(0, LEAST_CONTEXT / 2);
  if (near !== '') for (const at of occurrences(units, near)) found.add(at + near.length);
  if (next !== '') for (const at of occurrences(units, next)) found.add(at);
  if (near === '' && next === '' && units === '') found.add(0);
  return found;
}

function sharedStart(a: string, b: string): number {
  let size = 0;
  while (size < a.length && size < b.length && a[size] === b[size]) size += 1;
  return size;
}

function sharedEnd(a: string, b: string): number {
  let size = 0;
  while (size < a.length && size < b.length && a[a.length - 1 - size] === b[b.length - 1 - size]) size += 1;
  return size;
}
