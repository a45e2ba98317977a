import type { Segment } from './segment.ts';

/** The numbers of a segment's terms that are a word or begin with it: from the first to before the second. */
export function termsOf(segment: Segment, word: string, isPrefix: boolean): readonly [from: number, to: number] {
  const from = firstNotBefore(segment, word, 0, false);
  if (isPrefix) return [from, firstNotBefore(segment, word, from, true)];
  const isThere = from < segment.count && lengthOf(segment, from) === word.length && compare(segment, from, word) === 0;
  return [from, isThere ? from + 1 : from];
}

/** UTF-16 code units of a term. */
export const lengthOf = (segment: Segment, term: number): number =>
  (segment.termStarts[term + 1] ?? 0) - (segment.termStarts[term] ?? 0);

/** The first term that is not before `word`, or with `isPast` the first after all that begin with it. */
function firstNotBefore(segment: Segment, word: string, start: number, isPast: boolean): number {
  let low = start;
  let high = segment.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(segment, middle, word);
    if (order < 0 || (isPast && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 where the term is before the word, 0 where it begins with the word, above 0 where it is after. */
function compare(segment: Segment, term: number, word: string): number {
  const start = segment.termStarts[term] ?? 0;
  const length = lengthOf(segment, term);
  for (let at = 0; at < word.length; at += 1) {
    if (at >= length) return -1;
    const difference = segment.terms.charCodeAt(start + at) - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}
