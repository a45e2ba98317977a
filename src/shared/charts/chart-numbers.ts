import type { Chart } from '../domain/picture.ts';
import { numeralValue } from '../figures/numeral.ts';
import { readNumbers } from '../figures/read-numbers.ts';

/** What stands in a cell where there is no value. */
const NO_VALUE = /^(?:[-–—.…*?]{0,3}|n\/?a|n\. ?a\.|nil|null|н\/д|нет|k\. ?A\.)$/i;
const PLAIN = /^([-−–(]?)\s?\p{Sc}?\s?([-−–]?)(\d[\d.,'’ \u00a0\u2009\u202f]*)\s?[%‰]?\)?$/u;
const MOST_CHARACTERS = 60;

/** True where a cell says that there is no value ("–", "n/a"), or nothing. */
export const isNoValue = (cell: string): boolean => NO_VALUE.test(cell.trim());

/**
 * The numbers of a chart, row by row without the first cell, read as the language writes them (`1,5` is one and a half
 * where a comma is the decimal mark). Null where a cell has none.
 */
export const chartNumbers = (chart: Chart, language: string): readonly (readonly (number | null)[])[] =>
  chart.rows.map((row) => chart.columns.slice(1).map((_, at) => cellNumber(row[at + 1] ?? '', language)));

/** The one number of a cell, with sign, currency, percent, magnitude or unit around it; null where it has none or several. */
export function cellNumber(cell: string, language: string): number | null {
  const text = cell.trim();
  if (text.length > MOST_CHARACTERS || isNoValue(text)) return null;
  if (/^[+-]?\d{1,20}(?:\.\d{1,20})?e[+-]?\d{1,3}$/i.test(text)) return finite(Number(text));
  const plain = PLAIN.exec(text.replace(/^\+/, '').replace(/^([-−–]?)[.,](?=\d)/, '$10.'));
  if (plain !== null) {
    const value = finite(numeralValue((plain[3] ?? '').trim(), language));
    return value !== null && (plain[1] !== '' || plain[2] !== '') ? -value : value;
  }
  const [found, another] = readNumbers(text, language);
  return found === undefined || another !== undefined || found.range !== null ? null : finite(found.value);
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
