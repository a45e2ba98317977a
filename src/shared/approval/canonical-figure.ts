import type { Figure } from '../domain/figure.ts';
import { canonicalLine } from './canonical-text.ts';

/** What a figure asserts, without who says so, where it stands and whether it was checked. */
export function canonicalFigure({ quantity, measures, period }: Figure): object {
  const { value, range, unit, currency, qualifier } = quantity;
  return {
    value,
    range: range === null ? null : [...range],
    unit: unit === null ? null : canonicalLine(unit),
    currency: currency === null ? null : canonicalLine(currency),
    qualifier,
    measures: canonicalLine(measures),
    period: canonicalLine(period),
  };
}

/**
 * True where a figure says more than its words in the text do. One that was only checked or disputed has no name and no
 * period, and the digits of its words: counting it would make a check look like a change.
 */
export function saysMoreThanItsWords({ quote, quantity, measures, period }: Figure): boolean {
  if (canonicalLine(measures) !== '' || canonicalLine(period) !== '') return true;
  const written = (quote.match(/\d[\d.,\s\u2019']*/g) ?? []).map(significantDigits);
  if (written.length === 0) return false;
  const values = quantity.range ?? [quantity.value];
  return values.some((value) => !written.includes(significantDigits(plainDecimal(value))));
}

/** The digits that a magnitude does not change: of "1.8", "1,800" and 1800000000 they are "18". */
const significantDigits = (text: string): string => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** 15 digits, as many as a number holds for sure: 0.1 + 0.2 is 0.3 here. */
const plainDecimal = (value: number): string => value.toPrecision(15).replace(/e.*$/i, '');
