import type { Office } from '../domain/entity.ts';
import { countryNamings, foldedName } from './country-names.ts';
import { TITLE_PARTS, TITLES } from './unknown/cue-words.ts';
import { isCommonEnglish } from './unknown/lexicon.ts';
import type { Word } from './words.ts';

/** An office as words say it, comparable: "Energy Minister of Kazakhstan" is "Minister of Energy" there. */
export interface OfficeWords {
  /** All words but the country's, ordered. */
  readonly words: ReadonlySet<string>;
  /** ISO 3166, or empty where the words name none. */
  readonly country: string;
}

const SMALL = new Set(
  'of the for and a an in on to s country republic national his her its their new current incumbent'.split(' '),
);
/** Words that say that it is over, or was then. */
const PAST = new Set(
  'former ex then late outgoing ousted onetime erstwhile previous sacked deposed retired ertswhile'.split(' '),
);
/** Nationalities as they stand before an office. */
const NATIONS: Readonly<Record<string, string>> = {
  kazakh: 'KZ',
  kazakhstani: 'KZ',
  uzbek: 'UZ',
  uzbekistani: 'UZ',
  kyrgyz: 'KG',
  tajik: 'TJ',
  turkmen: 'TM',
  afghan: 'AF',
  chinese: 'CN',
  russian: 'RU',
  georgian: 'GE',
  armenian: 'AM',
  azerbaijani: 'AZ',
  azeri: 'AZ',
  turkish: 'TR',
  ukrainian: 'UA',
  belarusian: 'BY',
  moldovan: 'MD',
  romanian: 'RO',
  bulgarian: 'BG',
  hungarian: 'HU',
  polish: 'PL',
  czech: 'CZ',
  slovak: 'SK',
  serbian: 'RS',
  greek: 'GR',
  german: 'DE',
  french: 'FR',
  british: 'GB',
  italian: 'IT',
  spanish: 'ES',
  dutch: 'NL',
  iranian: 'IR',
  iraqi: 'IQ',
  saudi: 'SA',
  emirati: 'AE',
  qatari: 'QA',
  israeli: 'IL',
  japanese: 'JP',
  korean: 'KR',
  indian: 'IN',
  pakistani: 'PK',
  mongolian: 'MN',
  american: 'US',
  us: 'US',
  canadian: 'CA',
};

/** The comparable words of an office's title. */
export const officeWords = ({ title }: Pick<Office, 'title'>): OfficeWords =>
  wordsOfFolds(foldedName(title).split(' '));

/** Whether words of a text say an office: the same but for a country that only one of them names. */
export function isSameOffice(said: OfficeWords, office: OfficeWords): boolean {
  if (said.words.size === 0 || said.words.size !== office.words.size) return false;
  if (said.country !== '' && office.country !== '' && said.country !== office.country) return false;
  return [...said.words].every((word) => office.words.has(word));
}

/** An office that stands by somebody's name in a text. */
export interface SaidOffice extends OfficeWords {
  readonly start: number;
  readonly end: number;
  /** "former", "then": said to be over. */
  readonly isPast: boolean;
}

const LONGEST = 7;

/** The words of an office beside a name: before it, or after it between commas. */
export function officeBeside(
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
): SaidOffice | null {
  const at = firstFrom(words, start);
  const after = firstFrom(words, end);
  const isApposed = words[at - 1]?.form.fold === ',' && words[after]?.form.fold === ',';
  return officeBefore(words, isApposed ? at - 1 : at) ?? officeAfter(words, after);
}

/** The index of the first word at or after an offset. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The office right before a word: "Kazakhstan’s energy minister" before "Bolat"; null where none is. */
export function officeBefore(words: readonly Word[], at: number): SaidOffice | null {
  let from = at;
  while (from > 0 && at - from < LONGEST && isOfficeWord(words[from - 1], words[from])) from -= 1;
  return said(words, from, at, (last) => TITLES.has(last));
}

/** The office after a name and a comma: "Bolat, the energy minister,"; null where none is. */
function officeAfter(words: readonly Word[], after: number): SaidOffice | null {
  if (words[after]?.form.fold !== ',') return null;
  let end = after + 1;
  while (
    end < words.length &&
    end - after <= LONGEST &&
    isOfficeWord(words[end], end === after + 1 ? undefined : words[end])
  )
    end += 1;
  const next = words[end];
  // Before a word that goes on, the title is the next name's: "Tokayev, President Putin and others".
  return next === undefined || !next.form.isWord || next.gap === 'block'
    ? said(words, after + 1, end, () => true)
    : null;
}

/** `next` is the word that it stands before, whose gap tells whether the two are one phrase. */
function isOfficeWord(word: Word | undefined, next: Word | undefined): boolean {
  if (word === undefined || !word.form.isWord || next?.gap === 'block') return false;
  const { fold } = word.form;
  // "Turkey and President X": the title is one person's, what stands before is something else.
  if (fold === 'and' && next !== undefined && (TITLES.has(next.form.fold) || next.form.fold in NATIONS)) return false;
  return (
    TITLES.has(fold) ||
    TITLE_PARTS.has(fold) ||
    SMALL.has(fold) ||
    PAST.has(fold) ||
    NATIONS[fold] !== undefined ||
    countryNamings().has(fold) ||
    isPortfolio(fold)
  );
}

const PORTFOLIOS = new Set(
  'energy finance economy economic foreign affairs interior internal defence defense trade transport agriculture water resources industry investment health education science justice digital development construction culture tourism ecology environment natural emergency situations labour labor social protection integration bank central council security parliament house senate commission agency region city party assembly government staff mining geology'.split(
    ' ',
  ),
);
const isPortfolio = (fold: string): boolean => PORTFOLIOS.has(fold) && isCommonEnglish(fold);

function said(words: readonly Word[], from: number, end: number, isEnd: (last: string) => boolean): SaidOffice | null {
  const phrase = words.slice(from, end);
  while (phrase.length > 0 && isEdge(phrase[0])) phrase.shift();
  const isPast = phrase.some(({ form }) => PAST.has(form.fold));
  const folds = phrase.map(({ form }) => form.fold);
  const [first] = phrase;
  const last = phrase.at(-1);
  if (first === undefined || last === undefined || !folds.some((fold) => TITLES.has(fold)) || !isEnd(last.form.fold))
    return null;
  return { ...wordsOfFolds(folds), start: first.start, end: last.end, isPast };
}

const isEdge = (word: Word | undefined): boolean =>
  word !== undefined && ['and', 'of', 'for', 'to', 'in', 'on', 's'].includes(word.form.fold);

function wordsOfFolds(folds: readonly string[]): OfficeWords {
  let country = '';
  const words = new Set<string>();
  for (const [index, fold] of folds.entries()) {
    const two =
      countryNamings().get(`${fold} ${folds[index + 1] ?? ''}`)?.code ??
      countryNamings().get(`${folds[index - 1] ?? ''} ${fold}`)?.code;
    const code = NATIONS[fold] ?? two ?? countryNamings().get(fold)?.code;
    if (code !== undefined && !TITLES.has(fold)) country = code;
    else if (!SMALL.has(fold) && !PAST.has(fold))
      words.add(fold === 'defense' ? 'defence' : fold === 'chairwoman' || fold === 'chairperson' ? 'chairman' : fold);
  }
  return { words, country };
}
