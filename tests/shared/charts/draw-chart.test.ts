import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { chartColours, MOST_SERIES } from '../../../src/shared/charts/chart-colours.ts';
import { contrast, distance } from '../../../src/shared/charts/colour-math.ts';
import { chartDarkStyle, chartProblems, describeChart, drawChart } from '../../../src/shared/charts/index.ts';
import { CHART_FORMS, type Chart } from '../../../src/shared/domain/picture.ts';
import { CHARTS } from './charts.ts';

const LOOK = { accentColour: '#0e5a70', language: 'en', widthPx: 616 } as const;
const charts = Object.entries(CHARTS);

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly anchor: string;
}
/** The texts of a drawing with their places. */
const textsOf = (svg: string): readonly Text[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const value = (name: string) => new RegExp(` ?${name}="([^"]*)"`).exec(` ${attributes}`)?.[1];
    return {
      text,
      x: Number(value('x')),
      y: Number(value('y')),
      sizePx: Number(value('font-size') ?? 13),
      anchor: value('text-anchor') ?? 'start',
    };
  });

describe('charts', () => {
  it.each(charts)('[B12] %s: well-formed, with title, description and every number as text', (_name, chart) => {
    const svg = drawChart(chart, LOOK);
    expect(() => fromXml(svg)).not.toThrow();
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="chart-desc"/);
    expect(svg).toContain(`<title id="chart-title">${chart.title}</title>`);
    expect(svg).toContain('<desc id="chart-desc">');
    const words = textsOf(svg)
      .map(({ text }) => text)
      .join(' ');
    expect(words).toContain(chart.title.slice(0, 20));
    expect(words).toContain(chart.unit);
    expect(words).toContain(chart.source);
    for (const name of chart.columns.slice(1)) if (chart.columns.length > 2) expect(words).toContain(name);
  });

  it.each(charts)('[B12] %s: the same table gives the same bytes', (_name, chart) => {
    expect(drawChart(chart, LOOK)).toBe(drawChart(structuredClone(chart), { ...LOOK }));
  });

  it.each(charts)('[B12] %s: no text is smaller than 12 px or stands outside, full or half', (_name, chart) => {
    for (const widthPx of [616, 300]) {
      const svg = drawChart(chart, { ...LOOK, widthPx });
      const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
      for (const { x, y, sizePx } of textsOf(svg)) {
        expect(sizePx).toBeGreaterThanOrEqual(12);
        expect([x >= 0, x <= widthPx, y > 0, y <= height]).toEqual([true, true, true, true]);
      }
    }
  });

  it('[B12] names lines at their ends, without one name over another', () => {
    const close: Chart = {
      ...CHARTS.line,
      rows: [
        ['2025', '5', '5.1', '5.05'],
        ['2026', '5', '5.1', '5.05'],
      ],
    };
    const ends = textsOf(drawChart(close, LOOK)).filter(({ text }) => /Tarsia|Velmora|Koss/.test(text));
    expect(ends).toHaveLength(3);
    const places = ends.map(({ y }) => y).sort((a, b) => a - b);
    places.reduce((before, y) => {
      expect(y - before).toBeGreaterThanOrEqual(14);
      return y;
    });
  });

  it('[B12] places years by their distance, and begins bars at zero', () => {
    const xs = textsOf(drawChart(CHARTS.line, LOOK)).filter(({ text }) => /^20\d\d$/.test(text));
    const at = (year: string) => xs.find(({ text }) => text === year)?.x ?? Number.NaN;
    expect((at('2018') - at('2015')) / (at('2026') - at('2015'))).toBeCloseTo(3 / 11, 2);
    const widths = [...drawChart(CHARTS.bar, LOOK).matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4.85 / 7.2, 2);
  });

  it('[B12] draws any table of any words', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('1', '-2,5', '1e9', '<script>', '"&', '', '–', '\u0000'),
    );
    const chart: fc.Arbitrary<Chart> = fc.record({
      form: fc.constantFrom(...CHART_FORMS),
      title: cell,
      unit: cell,
      source: cell,
      columns: fc.array(cell, { maxLength: 9 }),
      rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(chart, fc.constantFrom(100, 300, 616), fc.boolean(), (given, widthPx, isDark) => {
        const svg = drawChart(given, { ...LOOK, widthPx, isDark });
        fromXml(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|<script/);
        expect(typeof describeChart(given, 'en')).toBe('string');
        expect(chartProblems(given, 'en').every((text) => text.endsWith('.'))).toBe(true);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });
});

describe('colours of charts', () => {
  const ACCENTS = ['#0e5a70', '#b3261e', '#777777', '#ffcc00', '#1b7f3b', '#5b2a86', '#000000', '#ffffff', 'teal'];
  it.each(ACCENTS)('[B12] from %s can be read on the page and told apart, colour-blind or not', (accent) => {
    for (const isDark of [false, true]) {
      const { page, series, ink, quietInk } = chartColours(accent, isDark);
      expect(series).toHaveLength(MOST_SERIES);
      for (const colour of [...series, ink, quietInk]) expect(contrast(colour, page)).toBeGreaterThanOrEqual(4.45);
      series.forEach((colour, at) => {
        for (const other of series.slice(0, at)) expect(distance(colour, other)).toBeGreaterThan(12);
      });
    }
  });
  it('[B12] begin with the accent itself where it can be read', () => {
    expect(chartColours('#0e5a70', false).series[0]).toBe('#0e5a70');
    expect(chartDarkStyle('#0e5a70', 'chart')).toMatch(/^\.chart \.ink\{fill:#e6e2da\}/);
  });
});

describe('charts in words', () => {
  it('[B12] says how lines go, from where to where, and what was highest and lowest between', () => {
    expect(describeChart(CHARTS.line, 'en')).toBe(
      'Line chart: Gas bought from abroad, billion cubic metres. From 2015 to 2026. Tarsia: rises from 3.1 to 7.2, with its lowest, 2.9, in 2020; Velmora: falls from 8 to 4.9; Isles of Koss: rises from 0.5 to 2.1, with its highest, 2.2, in 2024.',
    );
  });
  it('[B12] says what is highest and lowest among bars, and the sums of stacked ones', () => {
    const many: Chart = { ...CHARTS.bar, rows: [...CHARTS.bar.rows, ['New quay', '9']] };
    expect(describeChart(many, 'en')).toContain('Highest New quay (9), lowest Kamen (0.4).');
    expect(describeChart(CHARTS.stacked, 'en')).toContain('Totals: Tarsia: 75, Velmora: 79, Koss: 44.');
  });
  it('[B12] says it in Russian', () => {
    expect(describeChart({ ...CHARTS.single, title: 'Цена причала', unit: '€ в день' }, 'ru')).toMatch(
      /^Линейный график: Цена причала, € в день\. Период: 2026-01 – 2026-05\. Рост с 1\s200 до 1\s275, максимум/,
    );
  });
  it('[B12] says of an empty table that it is one', () => {
    expect(describeChart({ ...CHARTS.bar, rows: [] }, 'en')).toMatch(/No numbers yet\.$/);
  });
});

describe('problems of charts', () => {
  it.each(charts)('[B12] %s has none', (_name, chart) => expect(chartProblems(chart, 'en')).toEqual([]));
  const CASES: readonly (readonly [name: string, change: Partial<Chart>, says: RegExp])[] = [
    ['nothing in it', { rows: [] }, /table is empty/],
    ['no title', { title: ' ' }, /no title/],
    ['no source', { source: '' }, /no source/],
    ['a word for a number', { rows: [['Varsk', 'seven or so']] }, /“seven or so” is no number \(Varsk, 2026\)/],
    [
      'a name twice',
      {
        rows: [
          ['Varsk', '1'],
          ['Varsk', '2'],
        ],
      },
      /“Varsk” names two rows/,
    ],
    ['a line of one point', { form: 'line', rows: [['2026', '1']] }, /needs two rows/],
    ['a stack of one part', { form: 'stacked-bar' }, /needs two columns/],
  ];
  it.each(CASES)('[B12] are named: %s', (_name, change, says) => {
    expect(chartProblems({ ...CHARTS.bar, ...change }, 'en').join(' ')).toMatch(says);
  });
});

describe('junk', () => {
  it('[B12] of 200 KB in any cell, or a hundred thousand rows, is answered in as little space as any chart', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [`row ${at}`, String(at)]);
    for (const form of CHART_FORMS) {
      expect(drawChart({ ...CHARTS.bar, form, rows }, LOOK).length).toBeLessThan(200_000);
      for (const piece of ['w', 'w ', '9', '1,', '-']) {
        const cell = piece.repeat(200_000 / piece.length);
        const chart: Chart = {
          form,
          title: cell,
          unit: cell,
          source: cell,
          columns: [cell, cell, cell],
          rows: [[cell, cell, '3']],
        };
        expect(describeChart(chart, 'en').length).toBeLessThanOrEqual(600);
        expect(textsOf(drawChart(chart, LOOK)).every(({ text }) => text.length < 300)).toBe(true);
      }
    }
  });
});
