import type { ChartColours } from './chart-colours.ts';
import type { Series } from './chart-data.ts';
import type { Box } from './clear-of.ts';
import { SMALL_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textBox, textWidth, wrapText } from './text-width.ts';

/** What a line is called at its end. */
export interface LineEnd {
  readonly index: number;
  /** Category of the last value. */
  readonly at: number;
  readonly value: number;
  readonly lines: readonly string[];
}

const LABEL_PX = 15;
const GAP_PX = 8;
const POINT_PX = 3.5;

/** The last value of each line that has one, with the line's name where there are several. */
export const lineEnds = (
  series: readonly Series[],
  mostPx: number,
  write: (value: number) => string,
): readonly LineEnd[] =>
  series.flatMap(({ index, name, values }) => {
    const at = values.findLastIndex((value) => value !== null);
    const value = values[at] ?? null;
    if (value === null) return [];
    const text = series.length === 1 ? write(value) : `${name} ${write(value)}`.trim();
    return [{ index, at, value, lines: wrapText(text, SMALL_PX, mostPx, 3, true) }];
  });

/** How much room the ends need to the right of the plot. */
export const endsWidth = (ends: readonly LineEnd[]): number =>
  Math.max(0, ...ends.flatMap(({ lines }) => lines.map((text) => textWidth(text, SMALL_PX, true)))) + GAP_PX;

interface EndsPlace {
  readonly topPx: number;
  readonly bottomPx: number;
  readonly colours: ChartColours;
  readonly xOf: (end: LineEnd) => number;
  readonly yOf: (end: LineEnd) => number;
}

/**
 * Draws the last points, and their labels in a column behind the latest of them, which is not the plot's end where the last rows
 * are empty. A line that ends before has a dotted lead to its label.
 */
export function drawLineEnds(
  ends: readonly LineEnd[],
  { topPx, bottomPx, colours, xOf, yOf }: EndsPlace,
): { readonly markup: string; readonly boxes: readonly Box[] } {
  const latestX = Math.max(...ends.map(xOf));
  const labelX = latestX + GAP_PX;
  const boxes: Box[] = [];
  const placed = apart(
    ends.map((end) => ({ ...end, x: xOf(end), y: yOf(end) })),
    topPx,
    bottomPx,
  );
  const markup = placed.map(({ index, x, y, lines, top }) => {
    const fill = colours.series[index % colours.series.length] ?? colours.ink;
    const texts = lines.map((text, at) => {
      const baseline = top + at * LABEL_PX + LABEL_PX * 0.75;
      boxes.push(textBox(text, labelX, baseline, SMALL_PX, true));
      return label(text, labelX, baseline, { class: `fill-${index}`, fill, 'font-size': SMALL_PX, 'font-weight': 600 });
    });
    const lead =
      x === latestX
        ? ''
        : el('line', {
            x1: x + POINT_PX + 2,
            y1: y,
            x2: labelX - 3,
            y2: top + (lines.length * LABEL_PX) / 2,
            class: 'zero',
            stroke: colours.quietInk,
            'stroke-dasharray': '1 3',
          });
    return lead + el('circle', { cx: x, cy: y, r: POINT_PX, class: `fill-${index}`, fill }) + texts.join('');
  });
  return { markup: markup.join(''), boxes };
}

/** Moves labels up and down until none covers another, as little as may be. */
function apart<T extends LineEnd & { readonly y: number }>(ends: readonly T[], topPx: number, bottomPx: number) {
  const placed = [...ends]
    .sort((a, b) => a.y - b.y)
    .map((end) => ({ ...end, height: end.lines.length * LABEL_PX, top: end.y - (end.lines.length * LABEL_PX) / 2 }));
  for (const [at, each] of placed.entries()) {
    const before = placed[at - 1];
    each.top = Math.max(each.top, before === undefined ? topPx - LABEL_PX : before.top + before.height);
  }
  for (const [at, each] of [...placed.entries()].reverse()) {
    const after = placed[at + 1];
    each.top = Math.min(each.top, (after === undefined ? bottomPx + LABEL_PX / 2 : after.top) - each.height);
  }
  return placed;
}
