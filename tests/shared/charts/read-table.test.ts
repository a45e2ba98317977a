import { describe, expect, it } from 'vitest';
import { chartNumbers, readTable } from '../../../src/shared/charts/index.ts';
import type { Chart } from '../../../src/shared/domain/picture.ts';

const TABLES: readonly (readonly [name: string, text: string, columns: string[], rows: string[][]])[] = [
  [
    'from a spreadsheet',
    'Port\t2025\t2026\r\nVarsk\t1,5\t2\r\nOdrin\t\t3\r\n',
    ['Port', '2025', '2026'],
    [
      ['Varsk', '1,5', '2'],
      ['Odrin', '', '3'],
    ],
  ],
  [
    'with commas in cells of a spreadsheet',
    'Port, by size\tTonnes\nVarsk, new\t1,200',
    ['Port, by size', 'Tonnes'],
    [['Varsk, new', '1,200']],
  ],
  ['with semicolons', 'Hafen;Menge\nVarsk;1,5\n', ['Hafen', 'Menge'], [['Varsk', '1,5']]],
  ['with commas and quotes', 'Port,"Share, %"\n"Varsk ""old""",12', ['Port', 'Share, %'], [['Varsk "old"', '12']]],
  ['in Markdown', '| Port | Share |\n|:---|---:|\n| Varsk | 12 |', ['Port', 'Share'], [['Varsk', '12']]],
  [
    'without names',
    'Varsk\t12\nOdrin\t14',
    ['', ''],
    [
      ['Varsk', '12'],
      ['Odrin', '14'],
    ],
  ],
  ['with an empty corner', '\tGrain\nVarsk\t12', ['', 'Grain'], [['Varsk', '12']]],
  ['with rows of unlike length and empty ones', 'a\tb\n\n1\t2\t3\n\t\t', ['a', 'b', ''], [['1', '2', '3']]],
  ['of nothing', ' \n', [], []],
];

describe('tables for charts', () => {
  it.each(TABLES)('[B12] %s are read', (_name, text, columns, rows) => {
    expect(readTable(text)).toEqual({ columns, rows });
  });
  it('[B12] of 200 KB of junk are answered', () => {
    for (const piece of ['"', '\t', '",', '|', ';\n', '"\n', '| -- |', ' '])
      expect(readTable(piece.repeat(200_000 / piece.length)).rows.length).toBeLessThanOrEqual(501);
  });

  const CELLS: readonly (readonly [cell: string, language: string, value: number | null])[] = [
    ['1,5', 'de', 1.5],
    ['1,5', 'en', 1.5],
    ['1,500', 'en', 1500],
    ['1.500', 'de', 1500],
    ['1 500,25', 'ru', 1500.25],
    ['1\u00a0500', 'fr', 1500],
    ['−4.5', 'en', -4.5],
    ['-4', 'en', -4],
    ['(12)', 'en', -12],
    ['+3', 'en', 3],
    ['12 %', 'en', 12],
    ['$40', 'en', 40],
    ['-$40', 'en', -40],
    ['.5', 'en', 0.5],
    ['1e6', 'en', 1_000_000],
    ['$1.8 billion', 'en', 1_800_000_000],
    ['240 MW', 'en', 240],
    ['1,8 млрд', 'ru', 1_800_000_000],
    ['–', 'en', null],
    ['n/a', 'en', null],
    ['', 'en', null],
    ['Varsk', 'en', null],
    ['9'.repeat(400), 'en', null],
  ];
  it.each(CELLS)('[B12] the cell %j in %s', (cell, language, value) => {
    const chart: Chart = { form: 'bar', title: '', unit: '', source: '', columns: ['a', 'b'], rows: [['x', cell]] };
    expect(chartNumbers(chart, language)).toEqual([[value]]);
  });
});
