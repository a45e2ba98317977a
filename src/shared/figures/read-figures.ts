import type { NumberInText } from '../domain/quantity.ts';
import { isBareFigure } from './bare-number.ts';
import { YEN_OR_YUAN } from './currencies.ts';
import { isMonth } from './label-words.ts';
import { notFigures } from './not-figures.ts';
import { qualifierOf } from './qualifiers.ts';
import { type Amount, readAmount } from './read-amount.ts';
import { isDash, isHyphen, type Token, tokenise } from './token.ts';
import { isTimeUnit } from './units.ts';
import { isCountInWords } from './word-figure.ts';
import { yenOrYuan } from './yen-or-yuan.ts';

/** A number with what the checks need of its surroundings. */
export interface Figure extends NumberInText {
  /** Tokens of the text from its first to the one after its last. */
  readonly first: number;
  readonly next: number;
  /** Where its unit begins, or `end` where it has none. */
  readonly unitStart: number;
  readonly isWords: boolean;
  /** Its unit or magnitude is written only after another number: the 12 of "from 12 to 9 percent". */
  readonly isInherited: boolean;
  /** The magnitude that its unit hides: a thousand million for bcm. */
  readonly scale: number;
  /** What one of the written number is worth: a thousand million in `$1.8B`. */
  readonly multiplier: number;
  /** What its last written digit is worth: a hundred million in `$1.8B`. */
  readonly step: number;
}

/** A text's tokens and its numbers in order. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
}

const FROM = new Set(['from', 'с', 'со']);
const BETWEEN = new Set(['between', 'между']);
const TO = new Set(['to', 'до', 'по']);
const AND = new Set(['and', 'и']);
const MOVED =
  /^(?:rose|rise|rises|rising|fell|fall|falls|falling|grew|grow|grows|up|down|by|increase[ds]?|decrease[ds]?|dropp?(?:ed|s)?|jumped|climbed|gained|slipped|declined?|shrank|вырос\p{L}*|упал\p{L}*|снизил\p{L}*|на)$/u;

/** Reads every number of a text. The rule of what counts as a figure stands in `read-numbers.ts`. */
export function readFigures(text: string, language: string): ReadText {
  const tokens = tokenise(text);
  const isCovered = notFigures(text);
  const titleCase = titleCaseLines(text);
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = figureAt(at);
    if (found === null) at += 1;
    else {
      if (found.figure !== null) figures.push(found.figure);
      at = Math.max(at + 1, found.next);
    }
  }
  return { text, tokens, figures };

  function figureAt(index: number): { figure: Figure | null; next: number } | null {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark') return null;
    const amount = readAmount(tokens, index, language);
    if (amount === null || (token.kind === 'numeral' && isCovered(token.start))) return null;
    const range = readRange(tokens, amount, language);
    const whole = range?.kind === 'range' ? merged(amount, range.to) : amount;
    const inherited = range?.kind === 'change' ? inherit(amount, range.to) : whole;
    const qualifier = qualifierOf(tokens, inherited.first, inherited.next, inherited.unit);
    const next = Math.max(inherited.next, index + 1);
    if (!isFigure(inherited, qualifier !== '', range?.kind === 'range')) {
      return { figure: null, next: inherited.isWords || range?.kind === 'range' ? next : index + 1 };
    }
    return { figure: built(inherited, range?.kind === 'range' ? range.to : null, amount, qualifier), next };
  }

  function isFigure(amount: Amount, isQualified: boolean, isRange: boolean): boolean {
    if (isPlanName(tokens, amount)) return false;
    if (amount.isBareMagnitude && amount.unit === null && amount.currency === null) {
      return isCountInWords(tokens, amount.first, amount.next, amount.raw, language, titleCase(startOf(amount)));
    }
    const isMeasured = amount.unit !== null || amount.currency !== null || amount.magnitude !== null;
    if (isMeasured && amount.isWords && amount.raw === 1) return amount.magnitude !== null || !isTimeUnit(amount.unit);
    if (isMeasured) return !isOrdinalUnit(tokens, amount) && !isMonthOf(tokens, amount);
    if (amount.isWords) {
      return isCountInWords(tokens, amount.first, amount.next, amount.raw, language, titleCase(startOf(amount)));
    }
    const setting = {
      tokens,
      language,
      isTitleCase: (index: number) => titleCase(tokens[index]?.start ?? 0),
      isQualified,
    };
    if (!isRange) return isBareFigure(amount.first, amount.next, setting);
    const second = lastNumeral(tokens, amount.next);
    return isBareFigure(amount.first, amount.next, setting) && isBareRangeEnd(tokens, second);
  }

  function startOf(amount: Amount): number {
    return tokens[amount.first]?.start ?? 0;
  }

  function built(amount: Amount, to: Amount | null, own: Amount, qualifier: Figure['qualifier']): Figure {
    const start = startOf(amount);
    const last = to ?? amount;
    const lastToken = to === null && own.next < amount.next ? own.next - 1 : last.next - 1;
    const isInherited = to === null && amount !== own;
    const next = isInherited ? own.next : last.next;
    const end = tokens[isInherited ? own.next - 1 : lastToken]?.end ?? start;
    const low = amountValue(amount);
    const range: readonly [number, number] | null = to === null ? null : [low, amountValue(to)];
    const unitToken = last.unitAt < next ? tokens[last.unitAt] : undefined;
    const currency = amount.currency === YEN_OR_YUAN ? yenOrYuan(text, start, language) : amount.currency;
    return {
      value: range === null ? low : exact((range[0] + range[1]) / 2),
      range,
      unit: amount.unit,
      currency,
      qualifier,
      start,
      end,
      text: text.slice(start, end),
      first: amount.first,
      next,
      unitStart: unitToken?.start ?? end,
      isWords: amount.isWords,
      isInherited,
      scale: amount.scale,
      multiplier: (amount.magnitude ?? 1) * amount.scale,
      step: stepOf(tokens[amount.numeralAt], amount.raw) * (amount.magnitude ?? 1) * amount.scale,
    };
  }
}

/** The number with its magnitude and without the dust of binary fractions. */
const amountValue = (amount: Amount): number =>
  exact((amount.isNegative ? -1 : 1) * amount.raw * (amount.magnitude ?? 1) * amount.scale);
const stepOf = (numeral: Token | undefined, raw: number): number => {
  const decimals =
    numeral?.kind === 'numeral' && !Number.isInteger(raw) ? (/\d+$/.exec(numeral.text)?.[0].length ?? 0) : 0;
  if (numeral?.kind === 'numeral' && /[.,]0$/.test(numeral.text)) return 0.1;
  // A single digit is seldom rounded by half of itself: $1 billion is not $1.4 billion.
  return decimals === 0 && raw < 10 ? 0.2 : 10 ** -decimals;
};
const exact = (value: number): number => Number(value.toPrecision(12));

type Range = { readonly kind: 'range' | 'change'; readonly to: Amount };

/** What follows a number as the other end of a range ("5–7 MW") or of a change ("from 12 to 9 percent"). */
function readRange(tokens: readonly Token[], amount: Amount, language: string): Range | null {
  const joiner = tokens[amount.next];
  if (joiner === undefined || joiner.gap === 'break') return null;
  const lead = tokens[amount.first]?.gap === 'break' ? '' : (tokens[amount.first - 1]?.lower ?? '');
  const isBetween = BETWEEN.has(lead) && AND.has(joiner.lower);
  const isTo = TO.has(joiner.lower);
  if (!isBetween && !isTo && !isDash(joiner)) return null;
  const to = readSecond(tokens, amount.next + 1, language);
  if (to === null || !isAlike(amount, to) || (to.isWords !== amount.isWords && isDash(joiner))) return null;
  if (isDash(joiner) && (tokens[to.first]?.gap === 'none') !== (joiner.gap === 'none')) return null;
  const from = inherit(amount, to);
  const isRising = amountValue(from) < amountValue(to) && amountValue(from) >= 0;
  if (isTo && (FROM.has(lead) || MOVED.test(lead) || !isRising))
    return to.unit !== null || to.currency !== null || to.magnitude !== null ? { kind: 'change', to } : null;
  return isRising ? { kind: 'range', to: { ...to, unit: from.unit, currency: from.currency } } : null;
}

function readSecond(tokens: readonly Token[], at: number, language: string): Amount | null {
  for (let index = at; index < Math.min(tokens.length, at + 5); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.gap === 'break') return null;
    const amount = readAmount(tokens, index, language);
    if (amount !== null) return amount.first === at ? amount : null;
    if (token.kind === 'numeral') return null;
  }
  return null;
}

const isAlike = (from: Amount, to: Amount): boolean =>
  (from.unit === null || from.unit === to.unit) &&
  (from.currency === null || to.currency === null || from.currency === to.currency) &&
  (from.currency === null || to.unit === null);

/** The first of two numbers with the unit, currency and magnitude that only the second one writes out. */
const inherit = (from: Amount, to: Amount): Amount => ({
  ...from,
  unit: from.unit ?? (from.currency === null ? to.unit : null),
  currency: from.currency ?? (from.unit === null ? to.currency : null),
  scale: from.unit === null ? to.scale : from.scale,
  magnitude: from.magnitude ?? (from.raw < to.raw || from.raw < 1000 ? to.magnitude : null),
});

const merged = (from: Amount, to: Amount): Amount => ({
  ...inherit(from, to),
  next: to.next,
  currency: from.currency ?? to.currency,
});

/** `20th` is no number of hours, `5-летие` is a jubilee. */
const isOrdinalUnit = (tokens: readonly Token[], amount: Amount): boolean => {
  const ending = tokens[amount.next];
  return ending?.gap === 'none' && ending.kind === 'word' && !/^\p{Script=Han}/u.test(ending.text);
};

/** `5 May` never has a unit, but `Mar` and `с` may look like one. */
const isMonthOf = (tokens: readonly Token[], amount: Amount): boolean =>
  amount.unit !== null && amount.raw <= 31 && isMonth(tokens[amount.unitAt]?.text ?? '');

/** `14th Five-Year Plan` is a name. */
const isPlanName = (tokens: readonly Token[], amount: Amount): boolean =>
  amount.unit === 'a' &&
  amount.raw === 5 &&
  /^(?:plan|plans|план)$/iu.test(tokens[amount.next]?.text ?? '') &&
  /^\p{Lu}/u.test(tokens[amount.next]?.text ?? '') &&
  /^(?:st|nd|rd|th|\p{L}+th|\p{L}+(?:rst|ond|ird))$/u.test(tokens[amount.first - 1]?.lower ?? '');

const lastNumeral = (tokens: readonly Token[], next: number): Token | undefined => tokens[next - 1];

const isBareRangeEnd = (tokens: readonly Token[], token: Token | undefined): boolean => {
  const after = token === undefined ? undefined : tokens[tokens.indexOf(token) + 1];
  return !(after?.gap === 'none' && (after.kind === 'word' || isHyphen(after)));
};

/** Says of an offset whether its line is written with capitals, as headlines are. */
function titleCaseLines(text: string): (at: number) => boolean {
  const lines: { readonly end: number; readonly isTitle: boolean }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.match(/(?<![\p{L}\p{M}'’-])\p{L}{4,}/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    start += line.length + 1;
    lines.push({ end: start, isTitle: words.length > 1 && !/[.!?]$/u.test(line) && capitals / words.length > 0.7 });
  }
  let cursor = 0;
  return (at) => {
    if (at < (lines[cursor - 1]?.end ?? 0)) cursor = 0;
    while (cursor < lines.length - 1 && at >= (lines[cursor]?.end ?? 0)) cursor += 1;
    return lines[cursor]?.isTitle ?? false;
  };
}
