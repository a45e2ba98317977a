import { describe, expect, it } from 'vitest';
import { chartNumbers, chartProblems, tableFromFigures } from '../../../src/shared/charts/index.ts';
import type { Figure } from '../../../src/shared/domain/figure.ts';
import type { FigureId } from '../../../src/shared/domain/ids.ts';
import type { Chart } from '../../../src/shared/domain/picture.ts';

const figure = (
  measures: string,
  value: number,
  unit: string | null,
  currency: string | null,
  period = '',
): Figure => ({
  id: measures as FigureId,
  developmentId: null,
  field: 'body',
  quote: `${value} of something`,
  before: '',
  after: '',
  quantity: { value, range: null, unit, currency, qualifier: '' },
  measures,
  entityId: null,
  period,
  sourceId: null,
  state: 'checked',
  judgedBy: '',
  judgedAt: '',
  note: '',
});

describe('tables from the ledger', () => {
  const figures = [
    figure('First phase', 140.5, 'MW', null, '2027'),
    figure('', 2000, 'MW', null),
    figure('Cost', 1_800_000_000, null, 'USD'),
  ];
  it.each(['en', 'de', 'ru'])(
    '[B12] have a row for each figure of the unit that most have, read back in %s',
    (language) => {
      const { leftOut, ...table } = tableFromFigures(figures, language);
      expect(table.unit).toBe('MW');
      expect(table.rows.map(([name]) => name)).toEqual(['First phase, 2027', '2000 of something']);
      expect(leftOut.map(({ measures }) => measures)).toEqual(['Cost']);
      const chart: Chart = { form: 'bar', title: 'Power', source: 'Own count', ...table };
      expect(chartNumbers(chart, language)).toEqual([[140.5], [2000]]);
      expect(chartProblems(chart, language)).toEqual([]);
    },
  );
  it('[B12] are empty of nothing', () => {
    expect(tableFromFigures([], 'en').rows).toEqual([]);
  });
});
