import type { Qualifier, Quantity } from '../domain/quantity.ts';

/** A quantity in the two columns of a ledger. */
export interface ShownQuantity {
  /** "640", "~ 1,900", "4–6". */
  readonly value: string;
  /** "$ million", "GWh", "%"; empty for a bare number. */
  readonly unit: string;
}

const MARKS: Readonly<Record<Qualifier, string>> = {
  '': '',
  about: '~ ',
  nearly: '~ ',
  'more than': '> ',
  'at least': '≥ ',
  'less than': '< ',
  'up to': '≤ ',
};
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  RUB: '₽',
  JPY: '¥',
  CNY: 'CN¥',
  KZT: '₸',
  GEL: '₾',
  TRY: '₺',
};
const UNITS: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  'MW.h': 'MWh',
  'GW.h': 'GWh',
  'TW.h': 'TWh',
  'kW.h': 'kWh',
  '[pp]': 'pp',
  '[bbl]': 'bbl',
  km2: 'km²',
  m2: 'm²',
  m3: 'm³',
};
const MAGNITUDES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A quantity as a ledger shows it: value beside unit, big ones by their magnitude. */
export function showQuantity({ value, range, unit, currency, qualifier }: Quantity): ShownQuantity {
  const biggest = Math.abs(range === null ? value : range[1]);
  const magnitude = MAGNITUDES.find(([scale]) => biggest >= scale);
  const scale = magnitude?.[0] ?? 1;
  const number = (amount: number) =>
    (amount / scale).toLocaleString('en', { maximumFractionDigits: 4, useGrouping: true });
  const sign = currency === null ? '' : (SIGNS[currency] ?? currency);
  return {
    value: `${MARKS[qualifier]}${range === null ? number(value) : `${number(range[0])}–${number(range[1])}`}`,
    unit: [sign, magnitude?.[1] ?? '', unit === null ? '' : (UNITS[unit] ?? unit)].filter(Boolean).join(' '),
  };
}
