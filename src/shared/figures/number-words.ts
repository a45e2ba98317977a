import { baseLanguage } from './numeral.ts';
import { forms } from './phrase-table.ts';
import { isHyphen, type Token } from './token.ts';

/** A number written in words, and the token after it. */
export interface WordNumber {
  readonly value: number;
  readonly next: number;
  /** `a million`, `миллион`: the word is a magnitude with no number before it, so only a unit makes it a figure. */
  readonly isBareMagnitude: boolean;
}

const named = (rows: readonly (readonly [value: number, words: string])[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([value, words]) => forms(words).map((word) => [word, value] as const)));

const ENGLISH_SMALL = named([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [value, word] as const),
]);
const ENGLISH_TENS = named(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [20 + 10 * index, word] as const),
);
const ENGLISH_GREAT = named([
  [12, 'dozen'],
  [100, 'hundred'],
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
]);

const RUSSIAN = named([
  [0, 'ноль нуль'],
  [1, 'один одна одно одного одной одному одним одном одну'],
  [2, 'два две двух двум двумя двое двоих'],
  [3, 'три тр:ёх,ех,ём,ем,емя трое троих'],
  [4, 'четыре четыр:ёх,ех,ём,ем,ьмя четверо'],
  [5, 'пят:ь,и,ью пятеро'],
  [6, 'шест:ь,и,ью'],
  [7, 'сем:ь,и,ью'],
  [8, 'восемь восьми восемью'],
  [9, 'девят:ь,и,ью'],
  [10, 'десят:ь,и,ью'],
  [11, 'одиннадцат:ь,и,ью'],
  [12, 'двенадцат:ь,и,ью'],
  [13, 'тринадцат:ь,и,ью'],
  [14, 'четырнадцат:ь,и,ью'],
  [15, 'пятнадцат:ь,и,ью'],
  [16, 'шестнадцат:ь,и,ью'],
  [17, 'семнадцат:ь,и,ью'],
  [18, 'восемнадцат:ь,и,ью'],
  [19, 'девятнадцат:ь,и,ью'],
  [20, 'двадцат:ь,и,ью'],
  [30, 'тридцат:ь,и,ью'],
  [40, 'сорок:,а'],
  [50, 'пятьдесят пятидесяти'],
  [60, 'шестьдесят шестидесяти'],
  [70, 'семьдесят семидесяти'],
  [80, 'восемьдесят восьмидесяти'],
  [90, 'девяност:о,а'],
  [100, 'ст:о,а'],
  [200, 'двести двухсот'],
  [300, 'триста тр:ёх,ех_сот трёхсот трехсот'],
  [400, 'четыреста четырёхсот четырехсот'],
  [500, 'пятьсот пятисот'],
  [600, 'шестьсот шестисот'],
  [700, 'семьсот семисот'],
  [800, 'восемьсот восьмисот'],
  [900, 'девятьсот девятисот'],
]);
const RUSSIAN_WHOLE = named([
  [1.5, 'полтора полторы полутора'],
  [0.5e6, 'полмиллиона полумиллиона'],
  [0.5e9, 'полмиллиарда полумиллиарда'],
  [500, 'полтысячи'],
]);
const RUSSIAN_GREAT = named([
  [1e3, 'тысяч:а,у'],
  [1e6, 'миллион'],
  [1e9, 'миллиард'],
  [1e12, 'триллион'],
]);

/** The number that words say from a token on, in English or Russian; magnitudes above a thousand are left to the caller. */
export function wordNumber(tokens: readonly Token[], at: number, language: string): WordNumber | null {
  const base = baseLanguage(language);
  if (tokens[at]?.kind !== 'word') return null;
  return base === 'ru' ? russian(tokens, at) : base === 'en' ? english(tokens, at) : null;
}

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token === undefined || token.kind !== 'word' || token.gap === 'break' ? '' : token.lower;
};

function english(tokens: readonly Token[], at: number): WordNumber | null {
  const first = tokens[at]?.lower ?? '';
  const second = wordAt(tokens, at + 1);
  if (first === 'a' || first === 'an') {
    const great = ENGLISH_GREAT.get(second);
    return great === undefined ? null : { value: great, next: at + 2, isBareMagnitude: second !== 'dozen' };
  }
  if (first === 'half' && (second === 'a' || second === 'an')) {
    const great = ENGLISH_GREAT.get(wordAt(tokens, at + 2));
    return great === undefined ? null : { value: great / 2, next: at + 3, isBareMagnitude: false };
  }
  const below = englishBelowHundred(tokens, at);
  if (below === null) return null;
  return englishAfterHundred(tokens, below.value, below.next);
}

function englishBelowHundred(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const first = tokens[at]?.lower ?? '';
  const small = ENGLISH_SMALL.get(first);
  if (small !== undefined) return { value: small, next: at + 1 };
  const tens = ENGLISH_TENS.get(first);
  if (tens === undefined) return null;
  const unitsAt = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const units = ENGLISH_SMALL.get(wordAt(tokens, unitsAt));
  return units !== undefined && units > 0 && units < 10
    ? { value: tens + units, next: unitsAt + 1 }
    : { value: tens, next: at + 1 };
}

function englishAfterHundred(tokens: readonly Token[], start: number, after: number): WordNumber {
  let value = start;
  let next = after;
  const word = wordAt(tokens, next);
  if (word === 'hundred') {
    value *= 100;
    next += 1;
    const restAt = wordAt(tokens, next) === 'and' ? next + 1 : next;
    const rest = wordAt(tokens, restAt) === '' ? null : englishBelowHundred(tokens, restAt);
    if (rest !== null && rest.value > 0) {
      value += rest.value;
      next = rest.next;
    }
  } else if (word === 'dozen') {
    value *= 12;
    next += 1;
  } else if (word === 'and' && wordAt(tokens, next + 1) === 'a' && wordAt(tokens, next + 2) === 'half') {
    value += 0.5;
    next += 3;
  }
  return { value, next, isBareMagnitude: false };
}

function russian(tokens: readonly Token[], at: number): WordNumber | null {
  const first = tokens[at]?.lower ?? '';
  const whole = RUSSIAN_WHOLE.get(first);
  if (whole !== undefined) return { value: whole, next: at + 1, isBareMagnitude: false };
  const great = RUSSIAN_GREAT.get(first);
  if (great !== undefined) return { value: great, next: at + 1, isBareMagnitude: true };
  let value = RUSSIAN.get(first);
  if (value === undefined) return null;
  let next = at + 1;
  let room = placeBelow(value);
  for (;;) {
    const part = RUSSIAN.get(wordAt(tokens, next));
    if (part === undefined || part === 0 || part >= room) break;
    value += part;
    room = placeBelow(part);
    next += 1;
  }
  if (wordAt(tokens, next) === 'с' && wordAt(tokens, next + 1) === 'половиной')
    return { value: value + 0.5, next: next + 2, isBareMagnitude: false };
  return { value, next, isBareMagnitude: false };
}

/** What may still follow: after 300 anything below 100, after 40 anything below 10, after 7 or 14 nothing. */
const placeBelow = (value: number): number => (value >= 100 ? 100 : value >= 20 ? 10 : 0);
