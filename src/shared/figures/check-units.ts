import { type Mismatch, mismatch } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';
import type { Token } from './token.ts';
import { unitOf } from './units.ts';

const A_YEAR = /(?:a|per|each|every) (?:year|month|day)|annually|yearly|в год|ежегодно/u;
const ELECTRICITY = /^of (?:electricity|energy|power)/u;
const STATIONS =
  /(?:solar|wind|hydro|thermal|coal|gas|power|nuclear) (?:power )?(?:plant|farm|park|station|project|unit|block)/u;
const STORES = /batter|stor|accumulat|annual|a year|per year|output|generat|produc|накопи|аккумул/u;
const REACH = 7;

/** Power where energy is meant and the other way round, as far as one sentence shows it. */
export const checkUnits = (passage: Passage): readonly Mismatch[] =>
  passage.mentions.flatMap((mention) => {
    const dimension = mention.unit === null ? undefined : unitOf(mention.unit)?.dimension;
    if (dimension === 'power' && isYearly(passage.tokens, mention))
      return [slip(mention, 'a year’s electricity is an amount of energy', `${mention.unit}.h`)];
    if (dimension === 'energy' && isStation(passage.tokens, mention))
      return [slip(mention, 'the capacity of a power station is power', mention.unit?.replace('.h', '') ?? '')];
    return [];
  });

const wordsAfter = (tokens: readonly Token[], mention: Mention): string =>
  tokens
    .slice(mention.next, Math.min(mention.sentence.next, mention.next + REACH))
    .map(({ lower }) => lower)
    .join(' ');

function isYearly(tokens: readonly Token[], mention: Mention): boolean {
  const after = wordsAfter(tokens, mention);
  return ELECTRICITY.test(after) && A_YEAR.test(after);
}

function isStation(tokens: readonly Token[], mention: Mention): boolean {
  const sentence = tokens
    .slice(mention.sentence.first, mention.sentence.next)
    .map(({ lower }) => lower)
    .join(' ');
  return STATIONS.test(wordsAfter(tokens, mention).split(/[,;:.]/)[0] ?? '') && !STORES.test(sentence);
}

function slip(mention: Mention, reason: string, unit: string): Mismatch {
  const name = unit.replace('.h', 'h');
  const replacement = mention.text.replace(/\p{L}+$/u, name);
  return mismatch(
    'unit',
    [mention],
    `${mention.text} looks like a slip of unit: ${reason}, counted in ${name}. Check the source, or accept it.`,
    [{ label: `Write ${replacement}`, place: 0, replacement }],
  );
}
