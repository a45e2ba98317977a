import { hasCountedNoun } from './counted-noun.ts';
import { ENGLISH_ORDINAL_ENDINGS, isMonth, LABEL_WORDS, RUSSIAN_ORDINAL_ENDINGS } from './label-words.ts';
import { isDash, isHyphen, type Token } from './token.ts';

const YEAR = /^(?:1[6-9]|20)\d{2}$/;
const LABEL_MARKS = new Set(['№', '#', '§', '°', '/', '&', '_']);
const TIME_WORDS = new Set(['am', 'pm', 'gmt', 'utc', 'hours', "o'clock", 'o’clock', 'bc', 'ad']);
const LISTING = new Set([',', 'and', 'to', 'or', 'и', 'или', 'до', '–', '—', '-', '&']);
/** How far back a label reaches over a list: "Articles 12, 14 and 15". */
const LIST_REACH = 8;

/** What a text looks like around a number. */
interface Setting {
  readonly tokens: readonly Token[];
  readonly language: string;
  /** Whether the line is a headline with capitals, where a capital says nothing of names. */
  readonly isTitleCase: (at: number) => boolean;
  readonly isQualified: boolean;
}

/** Whether digits with no unit, currency or magnitude are a figure, and not a year, date, name, label or ordinal. */
export function isBareFigure(first: number, next: number, setting: Setting): boolean {
  const { tokens, language } = setting;
  const token = tokens[first];
  if (token === undefined) return false;
  const counts = hasCountedNoun(tokens, next, language);
  if (isGluedToWord(tokens, first, next)) return false;
  if (isDate(tokens, first, next) || isClock(tokens, next)) return false;
  if (isLabelled(tokens, first, counts)) return false;
  if (YEAR.test(token.text)) return isCountNotYear(tokens, first, token.text, counts, setting.isQualified);
  if (/^\d{8,}$/.test(token.text)) return counts;
  if (/^\d{6,}$/.test(token.text) && !setting.isQualified) return counts;
  if (setting.isQualified || counts) return true;
  return !isNameWithNumber(tokens, first, setting);
}

/** `A350`, `5G`, `12th`, `Covid-19`, `2-й`, `1990s`. */
function isGluedToWord(tokens: readonly Token[], first: number, next: number): boolean {
  const before = tokens[first - 1];
  const token = tokens[first];
  if (token?.gap === 'none' && before !== undefined) {
    if (before.kind === 'word' || LABEL_MARKS.has(before.text)) return true;
    if (isDash(before) && before.gap === 'none' && tokens[first - 2] !== undefined) return true;
  }
  const after = tokens[next];
  if (after === undefined || after.gap !== 'none') return false;
  if (after.kind === 'word' || after.text === '/' || after.text === '_') return true;
  const ending = tokens[next + 1];
  if (!isHyphen(after) || ending === undefined || ending.gap !== 'none') return false;
  return (
    ending.kind === 'numeral' ||
    /^\p{Lu}+$/u.test(ending.text) ||
    RUSSIAN_ORDINAL_ENDINGS.has(ending.lower) ||
    ENGLISH_ORDINAL_ENDINGS.has(ending.lower)
  );
}

function isDate(tokens: readonly Token[], first: number, next: number): boolean {
  const value = Number(tokens[first]?.text);
  if (!Number.isInteger(value) || value < 1 || value > 31) return false;
  return isMonthAhead(tokens, next) || isMonthBehind(tokens, first);
}

function isMonthAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.gap === 'break') return false;
    if (isMonth(token.text)) return true;
    if (token.kind !== 'numeral' && token.lower !== 'of' && !LISTING.has(token.lower)) return false;
  }
  return false;
}

function isMonthBehind(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap === 'break') return false;
    if (isMonth(token.text)) return /\p{Lu}/u.test(token.text) && tokens[at + 1]?.text !== ',';
    if (token.kind === 'numeral' ? Number(token.text) > 31 : token.text !== '.' && !LISTING.has(token.lower))
      return false;
  }
  return false;
}

function isClock(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (after === undefined || after.gap === 'break') return false;
  if (TIME_WORDS.has(after.lower)) return true;
  return /^[ap]$/.test(after.lower) && tokens[next + 1]?.text === '.' && tokens[next + 2]?.lower === 'm';
}

function isLabelled(tokens: readonly Token[], first: number, counts: boolean): boolean {
  for (let at = first - 1; at >= Math.max(0, first - LIST_REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]?.gap === 'break') return false;
    if (LABEL_MARKS.has(token.text)) return true;
    if (token.lower === 'of' && tokens[at - 1]?.lower === 'group') return true;
    if (LABEL_WORDS.has(token.lower)) return tokens[at + 1]?.kind === 'numeral' || tokens[at + 1]?.text === '.';
    const isOfList = token.kind === 'numeral' || token.text === '.' || LISTING.has(token.lower);
    if (!isOfList || (counts && token.text === ',')) return false;
  }
  return false;
}

const YEAR_LEADS = new Set(
  'in since by until till from to between of during before after for and through mid late early year the fy в с к до по за от года год и на'.split(
    ' ',
  ),
);

/** "More than 2000 workers" and "2000 workers" count; "in 2024", "2030 target" do not. */
function isCountNotYear(
  tokens: readonly Token[],
  first: number,
  text: string,
  counts: boolean,
  isQualified: boolean,
): boolean {
  if (isQualified && counts) return true;
  const before = tokens[first - 1];
  return counts && text.endsWith('00') && before !== undefined && !YEAR_LEADS.has(before.lower);
}

/** "Nord Stream 2", "Airbus 320": a capitalised word within a sentence, then a whole number that counts nothing. */
function isNameWithNumber(tokens: readonly Token[], first: number, setting: Setting): boolean {
  const before = tokens[first - 1];
  const token = tokens[first];
  if (before === undefined || token === undefined || token.gap === 'break' || before.kind !== 'word') return false;
  if (!/^(?:\d{1,4}|\d\.\d)$/.test(token.text) || !/^\p{Lu}/u.test(before.text)) return false;
  const isSentenceFirst = first < 2 || before.gap === 'break' || /^[.!?:“"«(]$/.test(tokens[first - 2]?.text ?? '.');
  return !isSentenceFirst && !setting.isTitleCase(first);
}
