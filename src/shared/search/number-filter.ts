import { CURRENCIES, MAGNITUDES, UNIT_FORMS } from './number-words.ts';
import type { NumberFilter, NumberOperator } from './search-query.ts';
import type { SearchQuantity } from './search-text.ts';
import { scaled } from './unit-scale.ts';

const OPERATORS: Readonly<Record<string, NumberOperator>> = {
  '>': '>',
  '<': '<',
  '=': '=',
  '>=': '>=',
  '=>': '>=',
  '≥': '>=',
  '<=': '<=',
  '=<': '<=',
  '≤': '<=',
};
const SIGN = /[$€£¥₽₸₴₹₺₾₼]/u;
const OPERATOR = /[<>=≤≥]{1,2}/y;
const PREFIX = /\s*(US\$|[$€£¥₽₸₴₹₺₾₼]|[A-Z]{3}(?=[\s\d]))/uy;
const NUMBER = /\s*(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}(?!\d)|\d+(?:[.,]\d+){0,5})/y;
const MAGNITUDE = /\s*(\p{L}{1,8})(?![\p{L}\d])/uy;
const MEASURE = /\s*(%|US\$|[$€£¥₽₸₴₹₺₾₼]|\p{L}{1,10}(?:\.h)?[23²³]?(?![\p{L}\d]))/uy;

/** Reads a bound on numbers (`> 1 bn USD`, `>= 500 MW`, `<$2.5m`) that begins at `start`; null where there is none. */
export function readNumberFilter(
  query: string,
  start: number,
): { readonly filter: NumberFilter; readonly end: number } | null {
  const reader = new Reader(query, start);
  const op = OPERATORS[reader.read(OPERATOR) ?? ''];
  if (op === undefined) return null;
  const before = reader.readIf(PREFIX, currencyOf);
  const written = reader.read(NUMBER);
  if (written === null) return null;
  const magnitude = reader.readIf(MAGNITUDE, (word) => lookUp(MAGNITUDES, word.toLowerCase())) ?? 1;
  const currency = before ?? reader.readIf(MEASURE, currencyOf);
  const unit = currency === null ? reader.readIf(MEASURE, (word) => UNIT_FORMS.get(word.toLowerCase()) ?? null) : null;
  return { filter: { op, value: numberOf(written) * magnitude, unit, currency }, end: reader.at };
}

/** Whether a number of a text meets a bound; what the bound leaves open, any number meets. */
export function meets(quantity: SearchQuantity, filter: NumberFilter): boolean {
  if (filter.currency !== null && quantity.currency !== filter.currency) return false;
  let { value } = quantity;
  let bound = filter.value;
  if (filter.unit !== null) {
    if (quantity.unit === null) return false;
    const one = scaled(value, quantity.unit);
    const other = scaled(bound, filter.unit);
    if (one.kind !== other.kind) return false;
    value = one.value;
    bound = other.value;
  }
  const isEqual = Math.abs(value - bound) <= 1e-9 * Math.max(Math.abs(value), Math.abs(bound));
  if (filter.op === '=') return isEqual;
  if (isEqual) return filter.op.endsWith('=');
  return filter.op.startsWith('>') ? value > bound : value < bound;
}

/** A bound in words for a chip: `> 1 bn USD`. */
export function numberLabel({ op, value, unit, currency }: NumberFilter): string {
  const sign = op === '>=' ? '≥' : op === '<=' ? '≤' : op;
  const [size, word] = SIZES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const amount = (value / size).toLocaleString('en', { maximumFractionDigits: 3 });
  return [sign, amount, word, currency ?? unit?.replace('.h', 'h') ?? ''].filter((part) => part !== '').join(' ');
}

const SIZES: readonly (readonly [number, string])[] = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
];

function currencyOf(word: string): string | null {
  const named = lookUp(CURRENCIES, word.toLowerCase());
  if (named !== null || SIGN.test(word)) return named;
  const code = word.toUpperCase();
  // A lower-case word may be a word: `> 5 all`. The codes met most are taken in either case.
  const isCode = word === code || COMMON_CODES.has(code);
  return isCode && word.length === 3 && Intl.supportedValuesOf('currency').includes(code) ? code : null;
}

const COMMON_CODES = new Set('USD EUR GBP CNY JPY CHF RUB KZT UZS KGS TJS TMT INR UAH GEL AZN'.split(' '));

/** A comma parts thousands where three digits follow each, and is a decimal comma otherwise. */
function numberOf(written: string): number {
  const digits = written.replace(/[ \u00a0\u202f]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number.parseFloat(digits.replace(',', '.'));
}

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

class Reader {
  readonly #query: string;
  at: number;

  constructor(query: string, at: number) {
    this.#query = query;
    this.at = at;
  }

  read(pattern: RegExp): string | null {
    return this.readIf(pattern, (found) => found);
  }

  /** Goes on only where what was read has a meaning. */
  readIf<T>(pattern: RegExp, meaning: (found: string) => T | null): T | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#query);
    const value = match === null ? null : meaning(match[1] ?? match[0]);
    if (match !== null && value !== null) this.at += match[0].length;
    return value;
  }
}
