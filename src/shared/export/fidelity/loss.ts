import { normalizeRichText } from '../../document/normalize.ts';
import { plainText } from '../../document/plain-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import { counted, type Feature, featuresOf } from './features.ts';

/** Something of an issue that a format could not carry. */
export interface Loss {
  /** Where it stands in the issue, in words: "the body of “…”". */
  readonly place: string;
  /** What of it: "2 tables". */
  readonly what: string;
}

/** A loss as a line: "2 tables in the body of “…”". */
export const lossLine = ({ place, what }: Loss): string => `${what} in ${place}`;

/** What is not in a text that was read back from a file. Nothing where both are equal. */
export function lossesOf(place: string, given: RichText, found: RichText | undefined): readonly Loss[] {
  const expected = normalizeRichText(given);
  if (found === undefined) return plainText(expected) === '' ? [] : [{ place, what: 'all words' }];
  const back = normalizeRichText(found);
  if (JSON.stringify(expected) === JSON.stringify(back)) return [];
  const words = wordsOf(expected) === wordsOf(back) ? [] : [{ place, what: 'some words' }];
  const [mine, theirs] = [featuresOf(expected), featuresOf(back)];
  const missing = [...mine].flatMap(([feature, count]): Loss[] => {
    const lost = count - (theirs.get(feature) ?? 0);
    return lost > 0 ? [{ place, what: counted(feature, lost) }] : [];
  });
  const losses = [...words, ...missing];
  return losses.length > 0 ? losses : [{ place, what: 'the exact form of some stretches' }];
}

/** What a format that has words alone loses of a text. */
export const plainLosses = (place: string, rich: RichText, kept: ReadonlySet<Feature>): readonly Loss[] =>
  [...featuresOf(rich)]
    .filter(([feature]) => !kept.has(feature))
    .map(([feature, count]) => ({ place, what: counted(feature, count) }));

const wordsOf = (rich: RichText): string => plainText(rich).replace(/\s+/g, '');
