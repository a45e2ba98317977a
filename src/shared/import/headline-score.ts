import type { Evidence } from './evidence.ts';

/** A sign for (or against) a block being a headline, with the words that say so. */
interface Sign {
  readonly points: number;
  readonly holds: (evidence: Evidence, next: Evidence | null) => boolean;
  readonly words: (evidence: Evidence) => string;
}

const SIGNS: readonly Sign[] = [
  { points: 4, holds: (e) => e.isHeading, words: () => 'marked as a heading' },
  { points: 3, holds: (e) => e.isBold && !e.isHeading, words: () => 'all bold' },
  { points: 2, holds: (e) => e.numberLength > 0 && e.words <= 25, words: () => 'numbered' },
  { points: 2, holds: (e) => !e.endsSentence && !e.endsColon, words: () => 'no full stop' },
  { points: 1, holds: (e) => e.words <= 16, words: (e) => (e.words === 1 ? 'one word' : `${e.words} words`) },
  { points: 2, holds: (e) => e.titleCase >= 0.7 && e.words >= 3, words: () => 'words in capitals, as titles have' },
  { points: 1, holds: (e) => e.isAllCaps, words: () => 'all capitals' },
  {
    points: 2,
    holds: (e, next) => next !== null && !e.endsSentence && (next.endsSentence || next.sentences > 1),
    words: () => 'prose follows',
  },
  { points: -5, holds: (e) => e.endsSentence && !e.isHeading, words: () => 'ends in a full stop' },
  { points: -2, holds: (e) => e.endsSentence && e.isHeading && e.words > 14, words: () => 'ends in a full stop' },
  { points: -3, holds: (e) => e.sentences > 1 && e.words > 14, words: (e) => `${e.sentences} sentences` },
  { points: -3, holds: (e) => e.words > 25, words: (e) => `${e.words} words` },
  { points: -4, holds: (e) => e.words > 40, words: () => 'far longer than a headline' },
  { points: -3, holds: (e) => e.startsLower, words: () => 'begins with a small letter' },
  { points: -2, holds: (e) => e.endsColon, words: () => 'ends in a colon' },
  { points: -2, holds: (_e, next) => next === null, words: () => 'nothing follows' },
];

export interface HeadlineScore {
  readonly points: number;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** From here on a block is a headline by its own signs. */
export const HEADLINE_POINTS = 5;
/** From here on nobody would doubt it. */
export const SURE_POINTS = 7;

/** Weighs all signs of a block being a headline. `next` is the block behind it. */
export function scoreHeadline(evidence: Evidence, next: Evidence | null): HeadlineScore {
  const holding = SIGNS.filter((sign) => sign.holds(evidence, next));
  return {
    points: holding.reduce((sum, sign) => sum + sign.points, 0),
    for: holding.filter((sign) => sign.points > 0).map((sign) => sign.words(evidence)),
    against: holding.filter((sign) => sign.points < 0).map((sign) => sign.words(evidence)),
  };
}
