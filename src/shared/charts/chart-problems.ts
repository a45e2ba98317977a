import type { Chart } from '../domain/picture.ts';
import { MOST_SERIES } from './chart-colours.ts';
import { boundedChart } from './chart-data.ts';
import { cellNumber, isNoValue } from './chart-numbers.ts';

const MOST_CATEGORIES = { bar: 30, 'stacked-bar': 30, dot: 40, line: 200 } as const;
const MOST_NAMED = 3;

/** What keeps a chart from saying what it should, in words for its author; nothing where all is well. */
export function chartProblems(chart: Chart, language: string): readonly string[] {
  const { form, title, unit, source, columns, rows } = boundedChart(chart);
  const series = columns.slice(1);
  const problems: string[] = [];
  const add = (isProblem: boolean, text: string) => {
    if (isProblem) problems.push(text);
  };
  if (rows.length === 0 || series.length === 0)
    return ['The table is empty: it needs a column of names, a column of numbers, and a row.'];
  add(title.trim() === '', 'It has no title.');
  add(unit.trim() === '', 'It does not say what its numbers count (unit).');
  add(source.trim() === '', 'It has no source.');
  add(series.length > MOST_SERIES, `It has ${series.length} series; at most ${MOST_SERIES} are drawn.`);
  add(
    rows.length > MOST_CATEGORIES[form],
    `It has ${chart.rows.length} rows; more than ${MOST_CATEGORIES[form]} cannot be read.`,
  );
  add(form === 'line' && rows.length < 2, 'A line needs two rows at the least.');
  add(form === 'stacked-bar' && series.length < 2, 'A stacked bar needs two columns of numbers at the least.');
  series.forEach((name, at) => {
    add(series.length > 1 && name.trim() === '', `Column ${at + 2} has no name.`);
  });
  problems.push(...repeated(rows.map(([name = '']) => name)));
  const cells = rows.flatMap((row) =>
    series.map((name, at) => ({ name, at, row: row[0] ?? '', cell: row[at + 1] ?? '' })),
  );
  const unread = cells.filter(({ cell }) => !isNoValue(cell) && cellNumber(cell, language) === null);
  for (const { cell, row, name, at } of unread.slice(0, MOST_NAMED))
    problems.push(`“${cell}” is no number (${row || 'a row without a name'}, ${name || `column ${at + 2}`}).`);
  add(unread.length > MOST_NAMED, `${unread.length - MOST_NAMED} more cells are no numbers.`);
  const values = cells.map(({ cell }) => cellNumber(cell, language));
  add(unread.length === 0 && values.every((value) => value === null), 'It has no numbers.');
  add(
    form === 'stacked-bar' && values.some((value) => value !== null && value < 0),
    'It has numbers below zero, which parts of a whole cannot be.',
  );
  return problems;
}

function repeated(names: readonly string[]): readonly string[] {
  const twice = names.find((name, at) => name.trim() !== '' && names.indexOf(name) !== at);
  return twice === undefined ? [] : [`“${twice}” names two rows.`];
}
