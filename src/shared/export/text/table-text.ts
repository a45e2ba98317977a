import { columnsOf } from './text-width.ts';

const GAP = 2;

/** A table in columns where it is narrow enough; else each row by itself, its cells behind the names of their columns. */
export function tableText(
  rows: readonly (readonly string[])[],
  isEndAligned: (column: number) => boolean,
  columns: number,
): string[] {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*/g, ' ')));
  const widths = head.map((_cell, at) => Math.max(...[head, ...body].map((row) => columnsOf(row[at] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  if (total > columns) return body.flatMap((row) => [...record(head, row), '']).slice(0, -1);
  const line = (row: readonly string[]): string =>
    widths
      .map((width, at) => {
        const cell = row[at] ?? '';
        const space = ' '.repeat(width - columnsOf(cell));
        return isEndAligned(at) ? space + cell : cell + space;
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP)), ...body.map(line)];
}

const record = (head: readonly string[], row: readonly string[]): string[] =>
  row.map((cell, at) => (at === 0 || (head[at] ?? '') === '' ? cell : `  ${head[at]}: ${cell}`));
