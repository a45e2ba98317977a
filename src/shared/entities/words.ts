import { foldWord } from './fold-word.ts';

/** What stands between a word and the one before: nothing at all, a space or hyphen, an apostrophe, or the end of a block. */
export type Gap = 'none' | 'soft' | 'apostrophe' | 'block';

/** The form of a word, shared by all its occurrences. */
export interface WordForm {
  readonly fold: string;
  /** Letters or digits; false for a symbol. */
  readonly isWord: boolean;
  /** Its first letter is a capital. */
  readonly isCapital: boolean;
  /** It has a letter, and every letter is a capital. */
  readonly isAllCapitals: boolean;
  /** A script that does not part words: every letter is a word of its own. */
  readonly isUnspaced: boolean;
}

/** A word or a symbol as it stands in a text. Offsets are UTF-16 code units, `end` exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  readonly form: WordForm;
}

const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
/** Apostrophes and what is typed for them; some of them are letters to Unicode. */
const APOSTROPHES = "'’‘‛`´ʼʻʹʺ′";
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const TOKEN = new RegExp(
  [
    // Initials and dotted acronyms are one word: "U.S.", "J. P." A currency's sign belongs to its letters: "US$".
    '(?<initials>(?<![\\p{L}\\p{N}])\\p{Lu}\\.(?: ?\\p{Lu}\\.){1,6}(?!\\p{L}))',
    '(?<currency>\\p{Lu}{1,3}\\$)',
    `(?<unspaced>[${UNSPACED}]\\p{M}*)`,
    `(?<word>(?:(?![${UNSPACED}${APOSTROPHES}])[\\p{L}\\p{N}])(?:(?![${UNSPACED}${APOSTROPHES}])[\\p{L}\\p{M}\\p{N}${INVISIBLE}])*)`,
    `(?<apostrophe>[${APOSTROPHES}])`,
    '(?<space>[\\s\\p{Pd}\\u2212\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+)',
    '(?<symbol>[^])',
  ].join('|'),
  'gu',
);
const BLOCK_END = /\n\s*\n|\t/;
/** Abbreviations whose period is not the end of a sentence. */
const ABBREVIATIONS = new Set(
  'st dr mr mrs ms prof gen col capt lt gov sen rep co corp inc ltd jr sr ft mt no им г'.split(' '),
);
const QUOTES = /[“”„«»‹›"]/;

/** The words and symbols of a text in order; linear in its length. `forms` may be kept between calls. */
export function wordsOf(text: string, forms: Map<string, WordForm> = new Map()): readonly Word[] {
  const words: Word[] = [];
  let gap: Gap = 'none';
  for (const match of text.matchAll(TOKEN)) {
    const { groups = {}, index: start } = match;
    const [raw] = match;
    if (groups.space !== undefined) {
      gap = BLOCK_END.test(raw) ? 'block' : gap === 'block' ? gap : 'soft';
      continue;
    }
    if (groups.apostrophe !== undefined) {
      if (gap === 'none') gap = 'apostrophe';
      continue;
    }
    const before = words.at(-1);
    if (raw === '.' && gap === 'none' && before !== undefined && hasSoftPeriod(before.form)) continue;
    const form = forms.get(raw) ?? formOf(raw, groups);
    forms.set(raw, form);
    words.push({ start, end: start + raw.length, gap, form });
    gap = 'none';
  }
  return words;
}

const hasSoftPeriod = ({ fold, isWord, isCapital }: WordForm): boolean =>
  isWord && ((fold.length === 1 && isCapital) || ABBREVIATIONS.has(fold));

function formOf(raw: string, groups: Readonly<Record<string, string | undefined>>): WordForm {
  if (groups.symbol !== undefined)
    return {
      fold: raw === '&' ? 'and' : QUOTES.test(raw) ? '"' : raw,
      isWord: raw === '&',
      isCapital: false,
      isAllCapitals: false,
      isUnspaced: false,
    };
  const word = groups.initials === undefined ? raw : raw.replace(/[. ]/g, '');
  const letter = /\p{L}/u.exec(word)?.[0] ?? '';
  return {
    fold: foldWord(word),
    isWord: true,
    isCapital: letter !== letter.toLowerCase(),
    isAllCapitals: letter !== '' && word === word.toUpperCase() && word !== word.toLowerCase(),
    isUnspaced: groups.unspaced !== undefined,
  };
}
