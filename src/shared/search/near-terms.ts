import { lengthOf } from './dictionary.ts';
import { type Segment, termAt } from './segment.ts';
import { signatureOf } from './signature.ts';

/**
 * The terms nearest to a word that no text has: with one slip in 4 to 7 letters, two in longer ones; a slip is a letter
 * more, less, other, or two swapped (optimal string alignment). Where no whole term is near, beginnings of terms are tried.
 */
export function nearTerms(segments: readonly Segment[], word: string): ReadonlySet<string> {
  if (word.length < 4) return new Set();
  const slips = word.length < 8 ? 1 : 2;
  for (const isPrefix of [false, true])
    for (let most = 1; most <= slips; most += 1) {
      const found = new Set<string>();
      for (const segment of segments) collect(segment, word, most, isPrefix, found);
      if (found.size > 0) return found;
    }
  return new Set();
}

function collect(segment: Segment, word: string, most: number, isPrefix: boolean, found: Set<string>): void {
  const wanted = signatureOf(word);
  const first = word.charCodeAt(0);
  for (let term = 0; term < segment.count; term += 1) {
    const signature = segment.signatures[term] ?? 0;
    if (bitsIn(wanted & ~signature) > most) continue;
    const length = lengthOf(segment, term);
    if (length < word.length - most) continue;
    if (isPrefix) {
      // A slip in the first letter of a beginning would bring half the dictionary.
      if (segment.terms.charCodeAt(segment.termStarts[term] ?? 0) !== first) continue;
    } else if (length > word.length + most || bitsIn(signature & ~wanted) > most) continue;
    const candidate = termAt(segment, term);
    if (isWithin(word, candidate, most, isPrefix)) found.add(candidate);
  }
}

/** Whether a word is within `most` slips of a term, or with `isPrefix` of some beginning of it. */
function isWithin(word: string, term: string, most: number, isPrefix: boolean): boolean {
  const width = Math.min(term.length, word.length + most);
  let twoBack: number[] = [];
  let back = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = word[row - 1] === term[column - 1];
      let cost = Math.min(
        (back[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (back[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1])
        cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    twoBack = back;
    back = current;
  }
  return isPrefix ? back.some((cost) => cost <= most) : width === term.length && (back[width] ?? 0) <= most;
}

function bitsIn(bits: number): number {
  let left = bits >>> 0;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
