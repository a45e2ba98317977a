import { baseValue, factorOf } from './agreement.ts';
import { groupBy } from './group-by.ts';
import { kept } from './kept.ts';
import { fixTo, type Mismatch, mismatch, plainNumber } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';
import type { Token } from './token.ts';

/** One amount told twice: "13 billion yuan ($1.8 billion)". */
interface Pair {
  readonly one: Mention;
  readonly other: Mention;
}

/**
 * What one US dollar has cost since 2015, with a tenth to spare on each side. It only catches slips of a magnitude or a
 * wrong currency; the rate of the day is the editor's.
 */
const PER_DOLLAR: Readonly<Record<string, readonly [low: number, high: number]>> = {
  USD: [1, 1],
  EUR: [0.72, 1.16],
  GBP: [0.56, 1.05],
  CNY: [5.5, 8.2],
  JPY: [88, 180],
  RUB: [44, 135],
  KZT: [165, 620],
  UZS: [2200, 15000],
  KGS: [52, 100],
  TJS: [5.2, 13],
  TMT: [3.1, 3.9],
  AZN: [0.9, 2],
  GEL: [1.6, 3.8],
  INR: [55, 100],
  KRW: [950, 1650],
  TRY: [2, 60],
  AED: [3.3, 4.1],
  SAR: [3.3, 4.2],
  CHF: [0.7, 1.15],
  AUD: [1.1, 1.9],
  CAD: [1.05, 1.65],
  HKD: [7, 8.7],
  SGD: [1.15, 1.6],
};
/** How far two conversions of one issue may lie apart before one of them looks wrong. */
const RATE_DRIFT = 0.08;
const BLURS = new Set([
  '(',
  ',',
  'or',
  'about',
  'some',
  'roughly',
  'approximately',
  'around',
  'equivalent',
  'to',
  'the',
  'equal',
  'nearly',
  '~',
  '≈',
  'almost',
  'более',
  'около',
  'или',
  'примерно',
  'more',
  'than',
  'i',
  'e',
  '.',
  '=',
  'equals',
  'just',
  'over',
  'under',
]);
const TELLS = new Set(['(', 'or', 'или', 'equivalent', '=', '≈']);

/** Converted amounts that are off, against fixed factors, plausible rates and each other. */
export function checkConversions(passages: readonly Passage[], language: string): readonly Mismatch[] {
  const pairs = passages.flatMap((passage) => pairsOf([passage], [], () => pairsIn(passage)));
  const money = pairs.filter(({ one }) => one.currency !== null).map(inOrder);
  const implausible = money.filter((pair) => !isPlausible(pair));
  return [
    ...pairs.filter(({ one }) => one.currency === null).flatMap((pair) => wrongUnits(pair, language)),
    ...implausible.map((pair) => wrongMoney(pair, language)),
    ...drifting(
      money.filter((pair) => !implausible.includes(pair)),
      language,
    ),
  ];
}

const pairsOf = kept<Passage, readonly Pair[]>();

function pairsIn(passage: Passage): readonly Pair[] {
  return passage.sentences.flatMap(({ mentions }) =>
    mentions.flatMap((one, index) => {
      const other = mentions[index + 1];
      return other !== undefined && isConversion(passage.tokens, one, other) ? [{ one, other }] : [];
    }),
  );
}

function isConversion(tokens: readonly Token[], one: Mention, other: Mention): boolean {
  const isMoney = one.currency !== null && other.currency !== null && one.currency !== other.currency;
  const isUnits =
    one.unit !== null && other.unit !== null && one.unit !== other.unit && one.dimension === other.dimension;
  if (!isMoney && !isUnits) return false;
  const between = tokens.slice(one.next, other.first);
  return (
    between.length > 0 &&
    between.length <= 6 &&
    between.every(({ lower }) => BLURS.has(lower)) &&
    between.some(({ lower }) => TELLS.has(lower))
  );
}

function wrongUnits({ one, other }: Pair, language: string): readonly Mismatch[] {
  const expected = baseValue(one) / factorOf(other);
  if (Math.abs(expected - other.value) <= slackOf(one, expected) + slackOf(other, expected) + 0.02 * Math.abs(expected))
    return [];
  const shown = Number(expected.toPrecision(3));
  const message = `${one.text} is ${plainNumber(shown, language)} in the other unit, but the text says ${other.text}. Correct one of them, or accept it.`;
  return [mismatch('conversion', [one, other], message, [fixTo(other, shown, 1, language)])];
}

/** Half the last written digit as a part of the number, and a tenth where a word blurs it, of the value expected. */
const relativeSlack = (mention: Mention): number =>
  (mention.step / 2 + (mention.qualifier === '' ? 0 : 0.1 * Math.abs(mention.value))) /
  Math.max(1e-12, Math.abs(mention.value));
const slackOf = (mention: Mention, expected: number): number =>
  Math.min(0.5, relativeSlack(mention)) * Math.abs(expected);

/** The dollar second, otherwise by code, so that one pair of currencies has one rate. */
const inOrder = ({ one, other }: Pair): Pair =>
  one.currency === 'USD' || (other.currency !== 'USD' && (one.currency ?? '') > (other.currency ?? ''))
    ? { one: other, other: one }
    : { one, other };

const rateOf = ({ one, other }: Pair): number => one.value / other.value;

function isPlausible(pair: Pair): boolean {
  const from = PER_DOLLAR[pair.one.currency ?? ''];
  const to = PER_DOLLAR[pair.other.currency ?? ''];
  if (from === undefined || to === undefined) return true;
  const slack = 1 + Math.min(0.5, relativeSlack(pair.one)) + Math.min(0.5, relativeSlack(pair.other));
  const rate = rateOf(pair);
  return rate >= from[0] / to[1] / slack && rate <= (from[1] / to[0]) * slack;
}

function wrongMoney(pair: Pair, language: string): Mismatch {
  const rate = plainNumber(Number(rateOf(pair).toPrecision(3)), language);
  const message = `${pair.one.text} and ${pair.other.text} make a rate of ${rate} ${pair.one.currency} to one ${pair.other.currency}, far from any of the last ten years. Check the magnitude and the rate, or accept it.`;
  return mismatch('conversion', [pair.one, pair.other], message, []);
}

function drifting(pairs: readonly Pair[], language: string): readonly Mismatch[] {
  const groups = groupBy(pairs, ({ one, other }) => `${one.currency}/${other.currency}`);
  return [...groups.values()].flatMap((group) => {
    const rates = group.map(rateOf).sort((left, right) => left - right);
    const usual =
      group.length === 2 ? group[0] : group.find((pair) => rateOf(pair) === rates[Math.floor(rates.length / 2)]);
    return usual === undefined
      ? []
      : group
          .filter((pair) => pair !== usual && isAdrift(pair, usual))
          .map((pair) => driftMismatch(pair, usual, language));
  });
}

function isAdrift(pair: Pair, usual: Pair): boolean {
  const slack = [pair.one, pair.other, usual.one, usual.other].reduce(
    (sum, mention) => sum + relativeSlack(mention),
    RATE_DRIFT,
  );
  return Math.abs(Math.log(rateOf(pair) / rateOf(usual))) > slack;
}

function driftMismatch(pair: Pair, usual: Pair, language: string): Mismatch {
  const shown = (rate: number): string => plainNumber(Number(rate.toPrecision(3)), language);
  const expected = pair.one.value / rateOf(usual);
  const message = `${pair.one.text} and ${pair.other.text} make a rate of ${shown(rateOf(pair))} ${pair.one.currency} to one ${pair.other.currency}, but ${usual.one.text} and ${usual.other.text} make ${shown(rateOf(usual))}. Convert both at one rate, or accept it.`;
  return mismatch('conversion', [pair.one, pair.other, usual.one, usual.other], message, [
    fixTo(pair.other, Number(expected.toPrecision(3)), 1, language),
  ]);
}
