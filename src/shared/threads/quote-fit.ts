import { distance as editDistance } from 'fastest-levenshtein';
import { solidsOf } from '../document/solid-text.ts';

/** Words that differ by more than this share of the quote's characters are other words. */
export const FARTHEST = 0.4;

/** How a stretch agrees with a quote. */
export interface QuoteFit {
  /** The quote, character by character but for white space. */
  readonly isExact: boolean;
  /** Edits between the two as a share of the quote's characters, white space not counted; 0 to {@link FARTHEST}. */
  readonly distance: number;
}

export const EXACT_FIT: QuoteFit = { isExact: true, distance: 0 };

/**
 * Judges whether a stretch still is what a quote was taken from; null where it is other words. A stretch that was edited
 * must be near, and share a word with the quote or stand between the words that it stood between.
 */
export function quoteFit(quote: string, stretch: string, isFramed: boolean): QuoteFit | null {
  const from = solidsOf(quote);
  const to = solidsOf(stretch);
  if (from === '' || to === '') return null;
  if (from === to) return EXACT_FIT;
  if (Math.abs(from.length - to.length) > from.length * FARTHEST) return null;
  const distance = editDistance(from, to) / from.length;
  return distance <= FARTHEST && (isFramed || sharesWord(quote, stretch)) ? { isExact: false, distance } : null;
}

/** The most edits that a quote of this many characters allows. */
export const editsAllowed = (length: number): number => Math.floor(length * FARTHEST);

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

/** Letters and digits that stand together; single characters prove nothing. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
