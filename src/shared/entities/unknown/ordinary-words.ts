import { COUNTRIES, countryName } from '../countries.ts';
import { foldWord } from '../fold-word.ts';
import { CALENDAR, DEMONYMS, PLACES, TITLES } from './cue-words.ts';
import { isCommonEnglish } from './lexicon.ts';

let countryWords: ReadonlySet<string> | null = null;

/** Whether a folded word is English speech, a nationality, a title, a day or a country: never a slip for a name. */
export function isOrdinaryWord(fold: string): boolean {
  countryWords ??= new Set(
    COUNTRIES.flatMap((code) =>
      countryName(code, 'en')
        .split(/[\s-]+/)
        .map(foldWord),
    ),
  );
  return (
    isCommonEnglish(fold) ||
    DEMONYMS.has(fold) ||
    TITLES.has(fold) ||
    CALENDAR.has(fold) ||
    PLACES.has(fold) ||
    countryWords.has(fold)
  );
}
