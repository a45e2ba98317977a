import { agree } from './agreement.ts';
import { areApart, facetsDiffer } from './facets.ts';
import { groupBy } from './group-by.ts';
import { type Mismatch, mismatch, whereOf } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';
import { stemOf } from './stems.ts';

/** How many words must agree before the same percentage counts as the same claim. */
const MIN_SHARED = 2;
/** A value that a field repeats more often than this belongs to a table. */
const MAX_TWINS = 12;
const BASE_REACH = 5;
const SKIPPED = new Set(['the', 'its', 'their', 'all', 'a', 'an', 'his', 'her', 'our', 'this', 'these', 'total']);

/** Where two fields give one number two meanings: up and down, or percentages of different things. */
export function checkWording(one: Passage, other: Passage): readonly Mismatch[] {
  const byDimension = groupBy(other.mentions, ({ dimension }) => dimension);
  return one.mentions.flatMap((mention) => {
    if (mention.unit !== '%' && mention.facets.role !== 'change') return [];
    const alike = byDimension.get(mention.dimension) ?? [];
    const twins = alike.filter((twin) => agree(mention, twin)).slice(0, MAX_TWINS);
    if (twins.length === 0) return [];
    const opposite = twins.every((twin) => isOpposite(mention, twin)) ? twins[0] : undefined;
    if (opposite !== undefined) return [directionMismatch(mention, opposite)];
    const elsewhere = twins.every((twin) => isOfAnother(mention, twin)) ? twins[0] : undefined;
    return elsewhere === undefined ? [] : [baseMismatch(mention, elsewhere)];
  });
}

const sharedOf = (one: Mention, other: Mention): number =>
  [...one.about].filter((stem) => other.about.has(stem)).length;

const isOpposite = (one: Mention, other: Mention): boolean =>
  one.facets.role === 'change' &&
  other.facets.role === 'change' &&
  !areApart(one.facets.years, other.facets.years) &&
  !areApart(one.facets.months, other.facets.months) &&
  one.facets.direction !== null &&
  other.facets.direction !== null &&
  one.facets.direction !== other.facets.direction &&
  sharedOf(one, other) >= 1;

function isOfAnother(one: Mention, other: Mention): boolean {
  if (one.unit !== '%' || one.range !== null || facetsDiffer(one.facets, other.facets)) return false;
  const [left, right] = [baseOf(one), baseOf(other)];
  const isApart = left.length > 0 && right.length > 0 && left.every((stem) => !right.includes(stem));
  return (
    isApart &&
    sharedOf(one, other) >= MIN_SHARED &&
    left.every((stem) => !other.about.has(stem)) &&
    right.every((stem) => !one.about.has(stem))
  );
}

/** Stems of what a percentage is of: "12% of its *cotton exports*". */
function baseOf({ passage: { tokens }, sentence, next }: Mention): readonly string[] {
  if (tokens[next]?.lower !== 'of') return [];
  const stems: string[] = [];
  for (const token of tokens.slice(next + 1, Math.min(sentence.next, next + 1 + BASE_REACH))) {
    if (SKIPPED.has(token.lower) || /['’]s?$/u.test(token.text)) continue;
    const stem = token.kind === 'word' ? stemOf(token.text) : null;
    if (stem === null) break;
    stems.push(stem);
  }
  return stems;
}

const directionMismatch = (one: Mention, other: Mention): Mismatch =>
  mismatch(
    'direction',
    [one, other],
    `${whereOf(one)} tells a ${wayOf(one)} of ${one.text}, ${whereOf(other)} a ${wayOf(other)} of ${other.text}. Correct one of the verbs, or accept it if they are two things.`.replace(
      /^t/,
      'T',
    ),
    [],
  );

const wayOf = ({ facets }: Mention): string => (facets.direction === 'up' ? 'rise' : 'fall');

const baseMismatch = (one: Mention, other: Mention): Mismatch =>
  mismatch(
    'percent',
    [one, other],
    `${whereOf(one)} says ${one.text} of one thing (${phraseOf(one)}), ${whereOf(other)} ${other.text} of another (${phraseOf(other)}). Say what it is a percentage of in the same words, or accept it.`.replace(
      /^t/,
      'T',
    ),
    [],
  );

const phraseOf = ({ passage: { source, tokens }, sentence, next }: Mention): string =>
  source.text.slice(tokens[next]?.start ?? 0, tokens[Math.min(sentence.next, next + 4) - 1]?.end ?? 0);
