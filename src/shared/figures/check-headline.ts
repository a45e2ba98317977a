import { agree, baseValue, boundsOf } from './agreement.ts';
import { type Mismatch, mismatch } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';

/** A count this small may be of things that the body names one by one. */
const SMALL_COUNT = 12;

/** Numbers of a headline that neither the body nor the analysis gives, adds up to or yields. */
export function checkHeadline(
  headline: Passage,
  texts: readonly Passage[],
  reported: ReadonlySet<Mention>,
): readonly Mismatch[] {
  if (!texts.some(({ source }) => source.field === 'body')) return [];
  const given = texts.flatMap(({ mentions }) => mentions);
  return headline.mentions
    .filter(
      (mention) =>
        !reported.has(mention) && !isSmallCount(mention) && !isGiven(mention, given) && !isYielded(mention, given),
    )
    .map((mention) =>
      mismatch(
        'headline-only',
        [mention],
        `The headline says ${mention.text}, but the body never gives it${nearestOf(mention, given)}. Add it to the body with its source, or accept it.`,
        [],
      ),
    );
}

const isSmallCount = (mention: Mention): boolean =>
  mention.dimension === 'count' && (mention.isWords || mention.value <= SMALL_COUNT);

const isGiven = (mention: Mention, given: readonly Mention[]): boolean =>
  given.some((other) => {
    if (mention.dimension === other.dimension) return agree(mention, other);
    const isLoose =
      mention.unit === null ||
      other.unit === null ||
      stemOfUnit(mention.unit) === stemOfUnit(other.unit) ||
      isShare(mention, other);
    return isLoose && mention.currency === other.currency && mention.value === other.value;
  });

/** Barrels and barrels a day. */
const stemOfUnit = (unit: string): string => unit.split('/')[0] ?? unit;
const isShare = (one: Mention, other: Mention): boolean => one.unit === '%' && other.unit === '[pp]';

/** Whether the body's numbers make the headline's: as a sum, a difference, a product with a count, or a growth rate. */
function isYielded(mention: Mention, given: readonly Mention[]): boolean {
  const alike = given.filter((other) => other.dimension === mention.dimension).map((other) => baseValue(other));
  const fits = (value: number): boolean => {
    const [low, high] = boundsOf(mention).map((bound) => baseValue(mention, bound));
    return (
      low !== undefined &&
      high !== undefined &&
      value >= low - Math.abs(low) * 0.005 &&
      value <= high + Math.abs(high) * 0.005
    );
  };
  if (runSums(alike).some(fits)) return true;
  const near = given.slice(0, 60);
  const counts = near.filter((other) => other.dimension === 'count').map(({ value }) => value);
  if (alike.slice(0, 60).some((value) => counts.some((count) => fits(value * count)))) return true;
  if (mention.unit !== '%')
    return alike.slice(0, 60).some((left) => alike.slice(0, 60).some((right) => left > right && fits(left - right)));
  return near.some((from) =>
    near.some((to) => from !== to && from.dimension === to.dimension && isRate(baseValue(from), baseValue(to), fits)),
  );
}

const isRate = (from: number, to: number, fits: (value: number) => boolean): boolean =>
  from !== 0 && (fits(Math.abs((to - from) / from) * 100) || fits((to / from) * 100));

/** Sums of two to eight numbers that follow each other. */
function runSums(values: readonly number[]): readonly number[] {
  const sums: number[] = [];
  for (let first = 0; first < values.length; first += 1) {
    let sum = values[first] ?? 0;
    for (let next = first + 1; next < Math.min(values.length, first + 8); next += 1) {
      sum += values[next] ?? 0;
      sums.push(sum);
    }
  }
  return sums;
}

function nearestOf(mention: Mention, given: readonly Mention[]): string {
  const alike = [
    ...new Set(given.filter((other) => other.dimension === mention.dimension).map(({ text }) => text)),
  ].slice(0, 3);
  return alike.length === 0 ? '' : ` (it has ${alike.join(', ')})`;
}
