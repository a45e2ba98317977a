import { dsvFormat } from 'd3-dsv';
import type { Chart } from '../domain/picture.ts';

/** A table as a chart has it. */
export type ChartTable = Pick<Chart, 'columns' | 'rows'>;

const MOST_CHARACTERS = 200_000;
const MOST_ROWS = 500;
const MOST_COLUMNS = 20;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

/**
 * Reads a table that was typed or pasted: cells between tabs (as spreadsheets copy), semicolons or commas, quoted as in
 * RFC 4180, or between the bars of a Markdown table. The first row names the columns unless it is a row of numbers. Rows
 * are of one length; cells stay as typed, without white space at their ends. At most 500 rows of 20 cells are read.
 */
export function readTable(text: string): ChartTable {
  const given = text.slice(0, MOST_CHARACTERS).replace(/^\ufeff/, '');
  const lines = given.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const cells = (isMarkdown(lines) ? markdownRows(lines) : dsvFormat(delimiterOf(lines)).parseRows(given))
    .slice(0, MOST_ROWS + 1)
    .map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...cells.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const [first, ...rest] = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  if (first === undefined) return { columns: [], rows: [] };
  return isHeader(first) ? { columns: first, rows: rest } : { columns: first.map(() => ''), rows: [first, ...rest] };
}

/** Names of columns: years count as names, other numbers do not. */
function isHeader([, ...names]: readonly string[]): boolean {
  return !names.some((name) => /\d/.test(name) && !YEAR.test(name) && !/\p{L}/u.test(name));
}

/** Tabs are never part of a cell; a semicolon parts where commas are decimal. */
function delimiterOf(lines: readonly string[]): string {
  if (lines.some((line) => line.includes('\t'))) return '\t';
  const [first = ''] = lines;
  return first.includes(';') || (!first.includes(',') && lines.some((line) => line.includes(';'))) ? ';' : ',';
}

const isMarkdown = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => line.trim().startsWith('|'));

const markdownRows = (lines: readonly string[]): readonly (readonly string[])[] =>
  lines
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    )
    .filter((row) => !row.every((cell) => /^\s*:?-+:?\s*$/.test(cell)));
