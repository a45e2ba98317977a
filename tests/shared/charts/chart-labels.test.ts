import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../src/shared/charts/index.ts';
import type { Chart, ChartForm } from '../../../src/shared/domain/picture.ts';

const draw = (form: ChartForm, columns: readonly string[], rows: Chart['rows'], widthPx = 616) =>
  drawChart(
    { form, title: 'Title', unit: 'unit', source: 'source', columns, rows },
    { accentColour: '#0e5a70', language: 'en', widthPx },
  );
const numberIn = (markup: string, name: string) =>
  Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(` ${markup}`)?.[1] ?? Number.NaN);
const elements = (svg: string, name: string) => [
  ...svg.matchAll(new RegExp(`<${name} [^>]*>(?:[^<]*</${name}>)?`, 'g')),
];
const textsOf = (svg: string) =>
  elements(svg, 'text').map(([markup]) => ({
    text: markup.replace(/<[^>]*>/g, ''),
    x: numberIn(markup, 'x'),
    y: numberIn(markup, 'y'),
  }));
const gridOf = (svg: string) =>
  elements(svg, 'line')
    .filter(([markup]) => /class="(?:grid|zero)"/.test(markup) && !markup.includes('dasharray'))
    .map(([markup]) => ({
      x1: numberIn(markup, 'x1'),
      x2: numberIn(markup, 'x2'),
      y1: numberIn(markup, 'y1'),
      y2: numberIn(markup, 'y2'),
    }));

const PORTS: Chart['rows'] = [
  ['Varsk', '7.2'],
  ['Odrin', '4.85'],
  ['Lower Tesna terminal', '3.9'],
  ['Kamen', '1.95'],
];

describe('Labels of charts', () => {
  it.each(['dot', 'stacked-bar'] as const)('[D15] of a %s chart have no line of the grid through them', (form) => {
    for (const widthPx of [616, 300]) {
      const svg = draw(form, ['Port', '2026'], PORTS, widthPx);
      const labels = textsOf(svg).filter(({ text }) => /^\d\.\d\d$/.test(text));
      expect(labels).toHaveLength(PORTS.length);
      for (const { x, y } of labels)
        for (const { x1, x2, y1, y2 } of gridOf(svg)) {
          // Within the letters: from the baseline up, and as far as three digits surely reach.
          const crosses = x1 < x + 18 && x2 > x && y1 < y && y2 > y - 8;
          expect(crosses, `${form} ${widthPx}`).toBe(false);
        }
    }
  });

  it('[D15] say the number of a bar of one part once, and of several each and the sum', () => {
    const numbers = (svg: string) => textsOf(svg).filter(({ text }) => text === '7.20').length;
    expect(numbers(draw('stacked-bar', ['Port', '2026'], PORTS))).toBe(1);
    const two = textsOf(draw('stacked-bar', ['Port', 'a', 'b'], [['Varsk', '7', '3']])).map(({ text }) => text);
    expect(two).toEqual(expect.arrayContaining(['7', '3', '10']));
  });

  it('[D15] of a line stand at its last point, also where the last rows are empty', () => {
    const svg = draw(
      'line',
      ['Year', 'Price'],
      [
        ['2020', '3'],
        ['2021', '5.5'],
        ['2022', ''],
        ['2023', ''],
      ],
    );
    const last = elements(svg, 'circle').at(-1)?.[0] ?? '';
    const at = textsOf(svg).find(({ text }) => text === '5.5');
    expect((at?.x ?? 0) - numberIn(last, 'cx')).toBe(8);
  });

  it('[D15] of a line that ends before others are led to it', () => {
    const svg = draw(
      'line',
      ['Year', 'A', 'B'],
      [
        ['2020', '3', '1'],
        ['2021', '5', '2'],
        ['2022', '', '4'],
      ],
    );
    const leads = elements(svg, 'line').filter(([markup]) => markup.includes('dasharray'));
    expect(leads).toHaveLength(1);
    const early = textsOf(svg).find(({ text }) => text === 'A 5');
    expect(numberIn(leads[0]?.[0] ?? '', 'x2')).toBeCloseTo((early?.x ?? 0) - 3, 1);
  });

  it.each([616, 300])('[D15] of categories below a line are whole, in lines, at %i pixels', (widthPx) => {
    const svg = draw('line', ['Port', '2026'], PORTS, widthPx);
    const words = textsOf(svg).map(({ text }) => text);
    expect(words.join(' ')).toContain('Lower Tesna terminal');
    expect(words.join(' ')).not.toContain('…');
    expect(Math.max(...textsOf(svg).map(({ y }) => y))).toBeLessThan(Number(/ height="(\d+)"/.exec(svg)?.[1]));
  });
});
