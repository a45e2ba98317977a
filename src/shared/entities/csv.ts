/** A record of a CSV file. */
export interface CsvRow {
  /** From 1, the header included, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
  /** A quoted cell did not end, or went on after its closing quote. */
  readonly isBroken: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** What a spreadsheet would take for a formula, and what this file writes before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Records of RFC 4180, CRLF between them, what a spreadsheet would run made plain text. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');

/**
 * The records of a CSV text (RFC 4180). Tolerates a byte order mark, any line end, and `;` or a tab for the comma, whichever
 * the first line has most of. Blank lines are counted and left out. Linear.
 */
export function readCsv(csv: string): readonly CsvRow[] {
  const text = csv.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const rows: CsvRow[] = [];
  let number = 1;
  let cells: string[] = [];
  let isBroken = false;
  const end = () => {
    if (cells.some((cell) => cell !== '') || isBroken) rows.push({ number, cells, isBroken });
    number += 1;
    cells = [];
    isBroken = false;
  };
  for (let at = 0; at < text.length; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    cells.push(cell.value.replace(FORMULA, (mark) => mark.replace("'", '')));
    isBroken ||= cell.isBroken;
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) cells.push('');
    } else if (at < text.length && !isLineEnd(text[at])) {
      // What follows a closing quote in the same cell: skip to where a reader can go on.
      isBroken = true;
      at = plainCell(text, at, delimiter).end;
      if (text[at] === delimiter) at += 1;
    }
    if (at >= text.length || isLineEnd(text[at])) {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      at += 1;
      end();
    }
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  readonly end: number;
  readonly isBroken: boolean;
}

function quotedCell(text: string, from: number): ReadCell {
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length, isBroken: true };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1, isBroken: false };
    value += '"';
    at = quote + 2;
  }
}

function plainCell(text: string, from: number, delimiter: string): ReadCell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end += 1;
  return { value: text.slice(from, end), end, isBroken: false };
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

const writeCell = (cell: string): string => {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
