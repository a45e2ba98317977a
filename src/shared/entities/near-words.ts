const VOWELS = /^[aeiouy]$/;
/** Consonants that hands and ears take for each other. */
const ALIKE = new Set(['bp', 'ck', 'kq', 'cs', 'sz', 'dt', 'fv', 'vw', 'gk', 'gh', 'hk', 'mn', 'jz', 'jy', 'gj', 'lr']);
const SHORTEST = 6;
/** From here on any letter may be wrong, not only one that resembles the right one. */
const LONG = 9;
/** In words this long the last letter may be one that sounds alike: "Karagandy" for "Karaganda". */
const LONG_ENDING = 8;

/**
 * Whether a folded word is likely a slip for another: one letter more, fewer, wrong or two swapped, none added at the ends, where
 * other words of the same stem differ ("Karimov", "Karimova"). Words under six letters never are.
 */
export function isNear(written: string, right: string): boolean {
  if (written === right || Math.min(written.length, right.length) < SHORTEST || written[0] !== right[0]) return false;
  if (Math.abs(written.length - right.length) > 1) return false;
  let from = 0;
  while (from < written.length && written[from] === right[from]) from += 1;
  let back = 0;
  while (back < Math.min(written.length, right.length) - from && written.at(-1 - back) === right.at(-1 - back))
    back += 1;
  const a = written.slice(from, written.length - back);
  const b = right.slice(from, right.length - back);
  if (back === 0) return a.length === 1 && b.length === 1 && right.length >= LONG_ENDING && areAlike(a, b);
  if (a.length === 2 && b.length === 2) return a[0] === b[1] && a[1] === b[0];
  if (a.length + b.length === 1) return written.length + right.length > 2 * SHORTEST;
  return a.length === 1 && b.length === 1 && mayBeTakenFor(a, b, right.length);
}

const mayBeTakenFor = (a: string, b: string, length: number): boolean =>
  length >= LONG || (length > SHORTEST && areAlike(a, b));

const areAlike = (a: string, b: string): boolean =>
  (VOWELS.test(a) && VOWELS.test(b)) || ALIKE.has([a, b].sort().join(''));
