import { currencyBefore, matchCurrency } from './currencies.ts';
import { matchMagnitude } from './magnitudes.ts';
import { wordNumber } from './number-words.ts';
import { numeralValue } from './numeral.ts';
import { isDash, isHyphen, type Token } from './token.ts';
import { matchUnit } from './units.ts';

/** One number as its tokens say it, before ranges and context. */
export interface Amount {
  /** Tokens: its first with the currency before it, the numeral itself, and the one after its last. */
  readonly first: number;
  readonly numeralAt: number;
  readonly next: number;
  /** The token after the numeral and its magnitudes; a unit or currency may follow. */
  readonly unitAt: number;
  readonly raw: number;
  readonly magnitude: number | null;
  readonly unit: string | null;
  readonly scale: number;
  readonly currency: string | null;
  readonly isNegative: boolean;
  readonly isWords: boolean;
  readonly isBareMagnitude: boolean;
}

/** Reads the number whose numeral or first number word is the token `at`; null where there is none. */
export function readAmount(tokens: readonly Token[], at: number, language: string): Amount | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isWords = token.kind === 'word';
  const words = isWords ? wordNumber(tokens, at, language) : null;
  const raw = isWords ? words?.value : token.kind === 'numeral' ? numeralValue(token.text, language) : null;
  if (raw === null || raw === undefined) return null;
  const before = isWords ? null : currencyBefore(tokens, at);
  if (before === null && isGluedToLetters(tokens, at)) return null;
  const afterNumeral = words?.next ?? at + 1;
  const large = readMagnitudes(tokens, afterNumeral, before !== null);
  const rest = readRest(tokens, large, language);
  const { magnitude } = large;
  const unitAt = rest?.next ?? large.next;
  const suffix = readSuffix(tokens, unitAt, before?.code ?? null, magnitude !== null, raw);
  const first = before?.first ?? at;
  const sign = signBefore(tokens, first);
  return {
    first: sign ? first - 1 : first,
    numeralAt: at,
    unitAt,
    raw: raw + (rest?.value ?? 0) / (magnitude ?? 1),
    magnitude,
    isNegative: sign,
    isWords,
    isBareMagnitude: words?.isBareMagnitude === true && magnitude === null,
    ...suffix,
    next: afterAbbreviation(tokens, suffix.next),
  };
}

/** `A350`, `HQ-9B`; but `4x100 MW` multiplies, and Chinese has no spaces. */
function isGluedToLetters(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || tokens[at]?.gap !== 'none') return false;
  if (before.kind === 'word') {
    const isTimes = /^[xх×]$/u.test(before.lower) && before.gap === 'none' && tokens[at - 2]?.kind === 'numeral';
    return !isTimes && !/^\p{Script=Han}$/u.test(before.text);
  }
  return isHyphen(before) && before.gap === 'none' && tokens[at - 2]?.kind === 'word' && tokens[at]?.kind === 'numeral';
}

function readMagnitudes(
  tokens: readonly Token[],
  from: number,
  isMoney: boolean,
): { magnitude: number | null; next: number } {
  let magnitude: number | null = null;
  let next = from;
  for (let round = 0; round < 2; round += 1) {
    const at = round === 0 || tokens[next]?.text !== '.' ? afterHyphen(tokens, next) : next + 1;
    const token = tokens[at];
    if (token === undefined || token.gap === 'break') break;
    const match = matchMagnitude(tokens, at, isMoney) ?? millionByNoun(tokens, at);
    if (match === null) break;
    magnitude = (magnitude ?? 1) * match.value;
    next = match.next;
  }
  return { magnitude, next };
}

/** `1 млн 200 тыс. тонн` is one number. */
function readRest(
  tokens: readonly Token[],
  large: { magnitude: number | null; next: number },
  language: string,
): { value: number; next: number } | null {
  const at = tokens[large.next]?.text === '.' ? large.next + 1 : large.next;
  const token = tokens[at];
  if (large.magnitude === null || token?.kind !== 'numeral' || token.gap !== 'space') return null;
  const raw = numeralValue(token.text, language);
  const small = readMagnitudes(tokens, at + 1, false);
  if (raw === null || raw >= 1000 || small.magnitude === null || small.magnitude >= large.magnitude) return null;
  return { value: raw * small.magnitude, next: small.next };
}

/** `4m tonnes`, `3m people`: against the digits and before a word that is measured or counted, `m` is a million. */
function millionByNoun(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at];
  const noun = tokens[at + 1];
  if (token?.text !== 'm' || token.gap !== 'none' || noun?.kind !== 'word' || noun.gap !== 'space') return null;
  const isMeasured = matchUnit(tokens, at + 1) !== null || /(?:people|[^s]s)$/u.test(noun.lower);
  return isMeasured && !/^(?:is|was|has|as|this|its)$/u.test(noun.lower) ? { value: 1e6, next: at + 1 } : null;
}

const ABBREVIATIONS = new Set(
  'тыс млн млрд трлн долл дол руб р п куб кв сут мин сек проц bn mln mn bln approx bbl'.split(' '),
);

/** The full stop of `долл.` belongs to it where the sentence goes on. */
function afterAbbreviation(tokens: readonly Token[], next: number): number {
  const dot = tokens[next];
  const after = tokens[next + 1];
  if (dot?.text !== '.' || dot.gap !== 'none' || !ABBREVIATIONS.has(tokens[next - 1]?.lower ?? '')) return next;
  return after !== undefined && after.gap !== 'break' && !/^[\p{Lu}"“«]/u.test(after.text) ? next + 1 : next;
}

type Suffix = Pick<Amount, 'unit' | 'scale' | 'currency' | 'next'>;

function readSuffix(
  tokens: readonly Token[],
  from: number,
  prefix: string | null,
  isLarge: boolean,
  raw: number,
): Suffix {
  const dotted =
    tokens[from]?.text === '.' && tokens[from]?.gap === 'none' && /^\p{Ll}/u.test(tokens[from + 1]?.text ?? '')
      ? from + 1
      : from;
  const at = afterHyphen(tokens, dotted);
  const token = tokens[at];
  const none: Suffix = { unit: null, scale: 1, currency: prefix, next: from };
  if (token === undefined || token.gap === 'break') return none;
  const currency = matchCurrency(tokens, at);
  if (currency !== null && isCurrencyHere(tokens, at, currency.value, prefix, isLarge, raw)) {
    return { ...none, currency: prefix ?? currency.value, next: currency.next };
  }
  if (prefix !== null) return none;
  const unit = matchUnit(tokens, at);
  if (unit === null || !isUnitHere(tokens, at, unit.next, unit.value.code)) return none;
  return { unit: unit.value.code, scale: unit.value.scale, currency: null, next: unit.next };
}

/** A sign before the next number belongs to it, and `р`, `sum`, `som` are currencies only where they can be. */
function isCurrencyHere(
  tokens: readonly Token[],
  at: number,
  code: string,
  prefix: string | null,
  isLarge: boolean,
  raw: number,
): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const isSign = !/^\p{L}/u.test(token.text);
  if (isSign && tokens[at + 1]?.kind === 'numeral' && tokens[at + 1]?.gap === 'none') return false;
  if (prefix !== null)
    return (
      code === prefix ||
      (prefix === '¥' && (code === 'CNY' || code === 'JPY')) ||
      (code === 'USD' && prefix.endsWith('D'))
    );
  if (token.lower === 'р') return tokens[at + 1]?.text === '.' || isLarge;
  if (/^(?:sum|sums|rand|dong|dram)$/.test(token.lower)) return isLarge || raw >= 10;
  if (token.lower === 'won') return isLarge || raw >= 1000;
  if (/^pounds?$/.test(token.lower)) return tokens[at + 1]?.lower !== 'of';
  if (/^\p{Ll}+$/u.test(token.text) && /^(?:try|rub|som|inr|all)$/.test(token.text)) return token.text === 'som';
  return true;
}

const LETTER_UNITS = new Set(['с', 'в', 'л', 'ч', 's', 'h', 'l', 'V', 'В', 'W', 'г', 'т', 'м']);

/** One letter is a unit where nothing else reads better: `5 в` is "five in", `в 2020 г.` is a year. */
function isUnitHere(tokens: readonly Token[], at: number, next: number, code: string): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (next - at > 1) return true;
  if (isHyphen(tokens[at - 1]) && /^\p{Lu}$/u.test(token.text)) return false;
  if (token.text === '°' && tokens[next]?.kind === 'numeral') return false;
  if (code === 'a' && isCalendarYear(tokens, at)) return false;
  if (token.text === 'с' || token.text === 'в' || token.text === 'В' || token.text === 's') return false;
  if (token.text === 'л' || token.text === 'ч' || token.text === 'г') return tokens[at - 1]?.text.length !== 4;
  if (LETTER_UNITS.has(token.text)) return tokens[next]?.text !== "'";
  if (/^[MG]B$/.test(token.text) && token.gap === 'none') return true;
  return true;
}

/** `в 2024 году`, `2025 год`. */
const isCalendarYear = (tokens: readonly Token[], at: number): boolean =>
  /^год/u.test(tokens[at]?.lower ?? '') && /^(?:1[6-9]|20)\d{2}$/.test(tokens[at - 1]?.text ?? '');

function afterHyphen(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at];
  return hyphen?.gap === 'none' &&
    isHyphen(hyphen) &&
    tokens[at + 1]?.gap === 'none' &&
    tokens[at + 1]?.kind !== 'numeral'
    ? at + 1
    : at;
}

/** A minus stands against its number and after a space, a bracket or the text's beginning. */
function signBefore(tokens: readonly Token[], first: number): boolean {
  const minus = tokens[first - 1];
  if (
    minus === undefined ||
    tokens[first]?.gap !== 'none' ||
    !isDash(minus) ||
    minus.text === '—' ||
    minus.text === '–'
  )
    return false;
  return minus.gap !== 'none' || first === 1 || tokens[first - 2]?.text === '(';
}
