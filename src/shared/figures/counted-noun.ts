import { baseLanguage } from './numeral.ts';
import { isHyphen, type Token } from './token.ts';
import { matchUnit } from './units.ts';

const REACH = 6;
const IRREGULAR = new Set(
  'people men women children staff aircraft police personnel cattle sheep fish countrymen teeth feet data criteria media phenomena percent'.split(
    ' ',
  ),
);
const NO_PLURAL = new Set(
  'is was has as its this thus plus versus across us yes previous various serious his hers towards besides always perhaps less business says said news'.split(
    ' ',
  ),
);
const ENGLISH_STOPS = new Set(
  (
    'of in on at to for by from with and or but the a an that which who is are was were will would has have had be been as than then so ' +
    'it its their his her this these those if when while after before during since until not also may can could should must per into over ' +
    'about against between through because under above out up down'
  ).split(' '),
);
const RUSSIAN_STOPS = new Set(
  'и а но или в во на с со к ко по из за от до для при о об у не что как это же то бы ли лишь из-за под над через между также уже ещё еще раза раз'.split(
    ' ',
  ),
);
const COMPOUND_NOUNS = new Set(
  'nation country member state party person man seat bed lane storey story strong bedroom room item point wheel'.split(
    ' ',
  ),
);

/** Whether the words from a token on name what is counted: `four turbines`, `38 anti-dumping investigations`, `пять стран`. */
export function hasCountedNoun(tokens: readonly Token[], at: number, language: string): boolean {
  const first = tokens[at];
  if (first === undefined || first.gap === 'break') return false;
  if (isHyphen(first)) return COMPOUND_NOUNS.has(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.gap === 'none';
  return baseLanguage(language) === 'ru' ? countsInRussian(first) : countsInEnglish(tokens, at);
}

const countsInRussian = (token: Token): boolean =>
  token.kind === 'word' && /^\p{Ll}{3}/u.test(token.text) && !RUSSIAN_STOPS.has(token.lower);

function countsInEnglish(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < Math.min(tokens.length, at + REACH)) {
    const token = tokens[next];
    if (token === undefined || token.gap === 'break') return false;
    if (token.kind === 'numeral') {
      // "Two 240 MW solar blocks": the blocks are counted.
      const unit = matchUnit(tokens, isHyphen(tokens[next + 1]) ? next + 2 : next + 1);
      if (unit === null) return false;
      next = unit.next;
      continue;
    }
    if (isHyphen(token) && token.gap === 'none' && next > at) {
      next += 1;
      continue;
    }
    if (token.kind !== 'word' || ENGLISH_STOPS.has(token.lower)) return false;
    if (isPlural(token.text)) return true;
    next += 1;
  }
  return false;
}

export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (IRREGULAR.has(lower)) return true;
  return lower.length > 3 && /[^su'’i]s$/u.test(lower) && !NO_PLURAL.has(lower) && !/['’]s$/u.test(lower);
}
