import { agree, baseValue } from './agreement.ts';
import { groupBy } from './group-by.ts';
import { type Mismatch, mismatch, plainNumber, takeEither, whereOf } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';
import { isSameThing, type KnownNames, type Nearness } from './same-thing.ts';

/** Dimensions whose units are taken for each other. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['power', 'energy'],
  ['energy', 'power'],
]);

/** Where two fields give one thing two values, or one value two units. */
export function checkValues(
  one: Passage,
  other: Passage,
  names: KnownNames,
  nearness: Nearness,
  language: string,
): readonly Mismatch[] {
  const byDimension = groupBy(other.mentions, ({ dimension }) => dimension);
  const alikeOf = (mention: Mention): readonly Mention[] => byDimension.get(mention.dimension) ?? [];
  const ownByDimension = groupBy(one.mentions, ({ dimension }) => dimension);
  const isOpen = (candidate: Mention): boolean =>
    !(ownByDimension.get(candidate.dimension) ?? []).some((own) => confirms(candidate, own));
  const slipNearness = nearness === 'issue' ? 'development' : 'headline';
  return one.mentions.flatMap((mention) => {
    const alike = alikeOf(mention);
    if (alike.some((candidate) => confirms(mention, candidate))) return [];
    const taken = SLIPS.get(mention.dimension);
    const mistakable = taken === undefined ? alike : [...alike, ...(byDimension.get(taken) ?? [])];
    const slip = mistakable.find(
      (candidate) =>
        isUnitSlip(mention, candidate) && isSameThing(mention, candidate, names, slipNearness) && isOpen(candidate),
    );
    if (slip !== undefined) return [unitMismatch(mention, slip, language)];
    const rival = alike.find(
      (candidate) =>
        !agree(mention, candidate) && isSameThing(mention, candidate, names, nearness) && isOpen(candidate),
    );
    return rival === undefined ? [] : [valueMismatch(mention, rival, language)];
  });
}

/** Whether a number elsewhere bears this one out. */
const confirms = (mention: Mention, other: Mention): boolean =>
  mention.facets.role === other.facets.role && agree(mention, other);

/** The same digits with a unit or magnitude that is easily mistaken: MW and MWh, million and billion, ha and km². */
function isUnitSlip(one: Mention, other: Mention): boolean {
  if (one.isWords || other.isWords || Math.abs(one.value / one.multiplier - other.value / other.multiplier) > 1e-9)
    return false;
  if (one.dimension !== other.dimension) return true;
  if (agree(one, other)) return false;
  return one.multiplier !== other.multiplier || one.unit !== other.unit;
}

function valueMismatch(one: Mention, other: Mention, language: string): Mismatch {
  const [left, right] = [baseValue(one), baseValue(other)];
  const gap = Math.abs(left - right);
  const percent = plainNumber((gap / Math.max(Math.abs(left), Math.abs(right))) * 100, language).replace(
    /([.,]\d)\d+$/,
    '$1',
  );
  const apart = one.unit === other.unit ? `${plainNumber(Math.abs(one.value - other.value), language)} or ` : '';
  return mismatch(
    'value-differs',
    [one, other],
    `${capital(whereOf(one))} says ${one.text} and ${whereOf(other)} ${other.text}, which seem to be the same thing: they are ${apart}${percent}% apart. Write one of them in both places, or accept it if they are two things.`,
    takeEither(one, other, language),
  );
}

function unitMismatch(one: Mention, other: Mention, language: string): Mismatch {
  return mismatch(
    'unit',
    [one, other],
    `${capital(whereOf(one))} says ${one.text} and ${whereOf(other)} ${other.text}: the same digits in different units${ratioOf(one, other, language)}. Choose the right unit, or accept it if both are meant.`,
    takeEither(one, other, language).map((fix, index) => {
      const text = (index === 0 ? other : one).text;
      return { ...fix, replacement: text, label: `Write ${text} in ${whereOf(index === 0 ? one : other)}` };
    }),
  );
}

function ratioOf(one: Mention, other: Mention, language: string): string {
  if (one.dimension !== other.dimension) return ', one for power and one for energy';
  const [left, right] = [Math.abs(baseValue(one)), Math.abs(baseValue(other))];
  return `, one ${plainNumber(Math.max(left, right) / Math.min(left, right), language)} times the other`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
