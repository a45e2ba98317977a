import type { Quantity } from '../domain/quantity.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { unitOf, unitsOfDimension } from './units.ts';

/** Into a unit, or into a currency at `rate`: how much of it one of the quantity's own currency buys. */
export type ConversionTarget = { readonly unit: string } | { readonly currency: string; readonly rate: number };

export interface ConversionError {
  readonly kind: 'incompatible';
  readonly message: string;
}

const MIN_DIGITS = 3;

/**
 * The same quantity in another unit or currency. It keeps as many significant digits as the quantity has, three at
 * least: 500 km are 311 miles.
 */
export function convert(quantity: Quantity, to: ConversionTarget): Result<Quantity, ConversionError> {
  if ('currency' in to) return convertMoney(quantity, to.currency, to.rate);
  const from = quantity.unit === null ? undefined : unitOf(quantity.unit);
  const target = unitOf(to.unit);
  if (from === undefined || target === undefined || from.dimension !== target.dimension) {
    const given = quantity.unit ?? quantity.currency ?? 'a bare number';
    return incompatible(`${given} cannot be converted into ${to.unit}. Choose a unit that measures the same.`);
  }
  const scale = (value: number): number => (value * from.factor + from.offset - target.offset) / target.factor;
  return ok({ ...scaled(quantity, scale), unit: target.code });
}

/** The units that a unit converts into, without itself; none for an unknown one. */
export function unitsFor(unit: string): readonly string[] {
  const known = unitOf(unit);
  return known === undefined
    ? []
    : unitsOfDimension(known.dimension)
        .map(({ code }) => code)
        .filter((code) => code !== unit);
}

function convertMoney(quantity: Quantity, currency: string, rate: number): Result<Quantity, ConversionError> {
  if (quantity.currency === null)
    return incompatible(`${quantity.unit ?? 'A bare number'} is not money. Choose a unit instead.`);
  if (!/^[A-Z]{3}$/.test(currency))
    return incompatible(`“${currency}” is not a currency. Give its three-letter code, such as USD.`);
  if (!Number.isFinite(rate) || rate <= 0)
    return incompatible(
      `The rate ${rate} is not a positive number. Type how much ${currency} one ${quantity.currency} buys.`,
    );
  return ok({ ...scaled(quantity, (value) => value * rate), currency });
}

function scaled(quantity: Quantity, scale: (value: number) => number): Quantity {
  const rounded = (value: number): number =>
    Number(scale(value).toPrecision(Math.max(MIN_DIGITS, significantDigits(value))));
  const range = quantity.range === null ? null : ([rounded(quantity.range[0]), rounded(quantity.range[1])] as const);
  return { ...quantity, value: range === null ? rounded(quantity.value) : (range[0] + range[1]) / 2, range };
}

/** How many digits a number is given to: 1,800,000,000 to two, 666.2 to four. */
export const significantDigits = (value: number): number => {
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return Math.max(1, digits.length);
};

const incompatible = (message: string): Result<never, ConversionError> => fail({ kind: 'incompatible', message });
