import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/shared/domain/figure.ts';
import type { FigureId } from '../../../src/shared/domain/ids.ts';
import type { NumberInText } from '../../../src/shared/domain/quantity.ts';
import { buildLedger, type NumbersOfField } from '../../../src/shared/reading/ledger.ts';

const number = (text: string, whole: string, value: number, from = 0): NumberInText => {
  const start = whole.indexOf(text, from);
  return { start, end: start + text.length, text, value, range: null, unit: null, currency: 'USD', qualifier: '' };
};
const figure = (rest: Partial<Figure>): Figure => ({
  id: 'f1' as FigureId,
  developmentId: null,
  field: 'body',
  quote: '$640 million',
  before: 'costs ',
  after: ' in all',
  quantity: { value: 640e6, range: null, unit: null, currency: 'USD', qualifier: '' },
  measures: 'Total cost',
  entityId: null,
  period: '',
  sourceId: null,
  state: 'checked',
  judgedBy: 'NB',
  judgedAt: '2026-11-20T10:00:00Z',
  note: '',
  ...rest,
});
const body = (text: string, ...numbers: NumberInText[]): NumbersOfField => ({
  key: 'd/body',
  field: 'body',
  text,
  numbers,
});

describe('the ledger', () => {
  const text = 'It costs $640 million in all.';
  const there = number('$640 million', text, 640e6);
  const range = { start: there.start, end: there.end };

  it('[B8] shows a number that nobody has touched as unchecked', () => {
    expect(buildLedger([body(text, there)], []).rows).toMatchObject([{ state: 'unchecked', figure: null }]);
  });

  it('[B8] keeps a checked figure checked while its number says the same, however it is written', () => {
    const rewritten = 'It costs $0.64bn in all.';
    const other = number('$0.64bn', rewritten, 640e6);
    expect(
      buildLedger([body(rewritten, other)], [{ figure: figure({}), key: 'd/body', range: { start: 9, end: 16 } }]).rows,
    ).toMatchObject([{ state: 'checked' }]);
  });

  it('[B8] says that the number has changed since it was checked', () => {
    const changed = 'It costs $590 million in all.';
    const other = number('$590 million', changed, 590e6);
    expect(
      buildLedger([body(changed, other)], [{ figure: figure({}), key: 'd/body', range: { start: 9, end: 21 } }]).rows,
    ).toMatchObject([{ state: 'changed', figure: { measures: 'Total cost' } }]);
  });

  it('[B8] finds the number typed in place of a deleted one by where the empty place stands', () => {
    const changed = 'It costs $590 million in all.';
    const other = number('$590 million', changed, 590e6);
    const { rows, tray } = buildLedger(
      [body(changed, other)],
      [{ figure: figure({}), key: 'd/body', range: { start: 9, end: 9 } }],
    );
    expect(rows).toMatchObject([{ state: 'changed' }]);
    expect(tray).toEqual([]);
  });

  it('[B8] does not take the number that a deletion brought to the empty place when it says a thing of another sort', () => {
    const changed = 'It costs four years in all.';
    const years = { ...number('four years', changed, 4), unit: 'year', currency: null };
    const { rows, tray } = buildLedger(
      [body(changed, years)],
      [{ figure: figure({}), key: 'd/body', range: { start: 9, end: 9 } }],
    );
    expect(rows).toMatchObject([{ state: 'unchecked', figure: null }]);
    expect(tray.map(({ id }) => id)).toEqual(['f1']);
  });

  it('[B8] leaves a number to the figure whose words it has, whatever stands empty beside it', () => {
    const changed = 'It costs $640 million in all.';
    const { rows, tray } = buildLedger(
      [body(changed, number('$640 million', changed, 640e6))],
      [
        { figure: figure({ id: 'f0' as FigureId, quote: '$5 million' }), key: 'd/body', range: { start: 9, end: 9 } },
        { figure: figure({}), key: 'd/body', range: { start: 9, end: 21 } },
      ],
    );
    expect(rows).toMatchObject([{ state: 'checked', figure: { id: 'f1' } }]);
    expect(tray.map(({ id }) => id)).toEqual(['f0']);
  });

  it('[B8] finds its words again in another field, among equals by what stood beside them', () => {
    const analysis = 'The first $640 million was lost. It costs $640 million in all.';
    const first = number('$640 million', analysis, 640e6);
    const second = number('$640 million', analysis, 640e6, 20);
    const { rows } = buildLedger(
      [{ key: 'd/whyThisMatters', field: 'whyThisMatters', text: analysis, numbers: [first, second] }],
      [{ figure: figure({}), key: 'd/body', range: null }],
    );
    expect(rows.map((row) => [row.figure?.id ?? null, row.isMoved])).toEqual([
      [null, false],
      ['f1', true],
    ]);
  });

  it('[B8] keeps a figure whose number is gone in the tray', () => {
    const { rows, tray } = buildLedger([body('Nothing.')], [{ figure: figure({}), key: 'd/body', range: null }]);
    expect(rows).toEqual([]);
    expect(tray.map(({ id }) => id)).toEqual(['f1']);
  });

  it('[B8] gives two figures at one number one row, and the other a place in the tray', () => {
    const { rows, tray } = buildLedger(
      [body(text, there)],
      [
        { figure: figure({}), key: 'd/body', range },
        { figure: figure({ id: 'f2' as FigureId }), key: 'd/body', range },
      ],
    );
    expect(rows).toHaveLength(1);
    expect(tray.map(({ id }) => id)).toEqual(['f2']);
  });
});
