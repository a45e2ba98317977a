import { significantDigits } from './convert.ts';
import type { Figure } from './read-figures.ts';
import { unitOf } from './units.ts';

/** What two numbers must share to be compared: a currency, what a unit measures, or that they count. */
export function dimensionOf(figure: Pick<Figure, 'unit' | 'currency'>): string {
  if (figure.currency !== null) return figure.currency;
  return figure.unit === null ? 'count' : (unitOf(figure.unit)?.dimension ?? figure.unit);
}

/** The value in the first unit of what it measures, so that hectares and square kilometres compare. */
export const baseValue = (figure: Figure, value = figure.value): number => value * factorOf(figure);
export const factorOf = (figure: Pick<Figure, 'unit'>): number =>
  figure.unit === null ? 1 : (unitOf(figure.unit)?.factor ?? 1);

/** How much each qualifier lets a number be off, below and above, as parts of it. */
const SLACK: Readonly<Record<Figure['qualifier'], readonly [below: number, above: number]>> = {
  '': [0, 0],
  about: [0.1, 0.1],
  'more than': [0, 0.15],
  'at least': [0, 0.5],
  nearly: [0.15, 0],
  'up to': [0.3, 0],
  'less than': [0.15, 0],
};

/** The least and greatest that a number can mean, by its range, qualifier and last written digit. */
export function boundsOf(figure: Figure): readonly [low: number, high: number] {
  const [low, high] = figure.range ?? [figure.value, figure.value];
  const [below, above] = SLACK[figure.qualifier];
  const half = figure.isWords ? 0 : figure.step / 2;
  const counted = figure.unit === null && figure.currency === null && figure.multiplier === 1 && figure.step >= 0.2;
  const rounding = counted ? 0 : half;
  return [low - Math.abs(low) * below - rounding, high + Math.abs(high) * above + rounding];
}

/** A number with the bounds that `boundsOf` gives, in the first unit of its dimension. */
interface Bounded extends Figure {
  readonly low: number;
  readonly high: number;
}

/** Whether two numbers of one dimension can be the same, one perhaps rounded. */
export function agree(one: Bounded, other: Bounded): boolean {
  const dust = 1e-9 * Math.max(Math.abs(one.high), Math.abs(other.high));
  return (
    (one.low <= other.high + dust && other.low <= one.high + dust) || isRounding(one, other) || isRounding(other, one)
  );
}

/** 1,200 may stand for 1,240, and 140,000 for 141,230, but 500 not for 550. */
function isRounding(coarse: Figure, fine: Figure): boolean {
  if (
    coarse.isWords ||
    coarse.value < 1000 ||
    coarse.range !== null ||
    coarse.unit !== fine.unit ||
    coarse.multiplier > 1
  )
    return false;
  return Number(fine.value.toPrecision(Math.max(2, significantDigits(coarse.value)))) === coarse.value;
}
