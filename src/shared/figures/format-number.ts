import type { Quantity } from '../domain/quantity.ts';
import { CURRENCY_SIGNS, currencyName, MAGNITUDES, unitName } from './number-names.ts';
import type { NumberStyle } from './number-style.ts';

const NO_BREAK = '\u00a0';
/** A magnitude is written only where this many decimals lose nothing; otherwise the digits stand. */
const MAX_DECIMALS = 3;
const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const SUFFIX_SIGNS = new Set(['%', '‰']);

/**
 * Writes a number in a house style, without its qualifier: `$1.8 billion`, `1.2–1.5 million tonnes`, `240 MW`. Never
 * rounds beyond the sixth decimal.
 */
export function formatNumber(quantity: Quantity, style: NumberStyle): string {
  const [low, high] = quantity.range ?? [quantity.value, null];
  const magnitude = magnitudeOf(low, high, style);
  const [size, word, short] = magnitude ?? [1, '', ''];
  const space = style.isNonBreaking ? NO_BREAK : ' ';
  const digits = [low, high].filter((value) => value !== null).map((value) => digitsOf(Math.abs(value) / size, style));
  const isGlued = style.magnitude === 'short' && style.language === 'en';
  const name = isGlued ? short : word;
  const number = digits.join('–') + (name === '' ? '' : (isGlued ? '' : space) + name);
  const count = magnitude === null ? (high ?? low) : Number.POSITIVE_INFINITY;
  return (low < 0 ? '−' : '') + withUnit(number, quantity, count, style, space);
}

function magnitudeOf(low: number, high: number | null, style: NumberStyle) {
  if (style.magnitude === 'digits') return null;
  const least = high === null ? Math.abs(low) : Math.min(Math.abs(low), Math.abs(high));
  const found = MAGNITUDES[style.language].find(([size]) => least >= size);
  if (found === undefined) return null;
  const isExact = [low, high ?? low].every(
    (value) => Number((value / found[0]).toFixed(MAX_DECIMALS)) === Number((value / found[0]).toPrecision(12)),
  );
  return isExact ? found : null;
}

function digitsOf(value: number, style: NumberStyle): string {
  const group = style.groupMark === ' ' ? NO_BREAK : style.groupMark;
  return DIGITS.format(value).replace(/[.,]/g, (mark) => (mark === ',' ? group : style.decimalMark));
}

function withUnit(number: string, quantity: Quantity, count: number, style: NumberStyle, space: string): string {
  const { currency, unit } = quantity;
  if (currency !== null) {
    if (style.currency === 'code') return currency + space + number;
    const sign = style.currency === 'sign' ? CURRENCY_SIGNS[currency] : undefined;
    return sign === undefined ? number + space + currencyName(currency, count, style.language) : sign + number;
  }
  if (unit === null) return number;
  if (unit === '%' && style.percent === 'sign') return `${number}%`;
  const name = unitName(unit, count, style.language);
  return SUFFIX_SIGNS.has(name) ? number + name : number + space + name;
}
