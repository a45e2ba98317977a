import { gridAcross, valueAxis } from './axis.ts';
import { extent, valuesOf } from './chart-data.ts';
import { type Box, levelClearOf } from './clear-of.ts';
import { numberLabel } from './number-label.ts';
import { categoryColumn, LINE_PX, type Plot, type PlotInput, SMALL_PX, TEXT_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textBox, textWidth } from './text-width.ts';

const ROW_PX = 26;
const RADIUS_PX = 5;
const AXIS_PX = 20;
/** Where all values lie far from zero, the scale need not begin there: a dot is a place, not a length. */
const FAR_FROM_ZERO = 0.4;

/** A row of dots for each category, with a line from the lowest to the highest. */
export function drawDots(input: PlotInput): Plot {
  const { categories, series, widthPx, topPx, colours, language } = input;
  const values = valuesOf(series);
  const write = numberLabel(values, language);
  const [low, high] = extent(values);
  const isFar = low > 0 && low > high * FAR_FROM_ZERO;
  const column = categoryColumn(categories, widthPx, (text) => textWidth(text, TEXT_PX));
  const isLabelled = series.length === 1;
  const labelPx = isLabelled ? Math.max(0, ...values.map((value) => textWidth(write(value), SMALL_PX))) + 6 : 0;
  const axis = valueAxis(
    isFar ? [low, high] : extent([0, ...values]),
    column.leftPx + RADIUS_PX + 2,
    widthPx - RADIUS_PX - 2 - labelPx,
    language,
  );
  const [plotLeft = 0, plotRight = widthPx] = axis.scale.range();
  const parts: string[] = [];
  const labels: Box[] = [];
  let y = topPx;
  for (const [at] of categories.entries()) {
    const lines = column.lines[at] ?? [];
    const namePx = lines.length * LINE_PX;
    const rowPx = column.isAbove ? namePx + ROW_PX - 4 : Math.max(ROW_PX, namePx + 6);
    const middle = column.isAbove ? y + namePx + (ROW_PX - 4) / 2 : y + rowPx / 2;
    const nameTop = column.isAbove ? y : middle - namePx / 2;
    for (const [index, text] of lines.entries()) {
      parts.push(
        label(text, column.isAbove ? 0 : column.leftPx - 10, nameTop + index * LINE_PX + LINE_PX * 0.76, {
          class: 'ink',
          fill: colours.ink,
          'text-anchor': column.isAbove ? undefined : 'end',
        }),
      );
    }
    const own = series.flatMap(({ index, values: all }) => {
      const value = all[at] ?? null;
      return value === null ? [] : [{ index, value, x: axis.scale(value) }];
    });
    const labelX = (x: number) => x + RADIUS_PX + 4;
    const baseline = middle + SMALL_PX * 0.36;
    const ownLabels = isLabelled ? own.map(({ value, x }) => textBox(write(value), labelX(x), baseline, SMALL_PX)) : [];
    labels.push(...ownLabels);
    for (const [x1, x2] of levelClearOf(middle, [plotLeft, plotRight], ownLabels))
      parts.push(el('line', { x1, y1: middle, x2, y2: middle, class: 'grid', stroke: colours.grid }));
    if (own.length > 1) {
      const [from, to] = extent(own.map(({ x }) => x));
      parts.push(
        el('line', {
          x1: from,
          y1: middle,
          x2: to,
          y2: middle,
          class: 'zero',
          stroke: colours.quietInk,
          'stroke-width': 1.5,
        }),
      );
    }
    for (const { index, value, x } of own) {
      parts.push(
        el('circle', {
          cx: x,
          cy: middle,
          r: RADIUS_PX,
          class: `fill-${index} part`,
          fill: colours.series[index % colours.series.length],
          stroke: colours.page,
        }),
      );
      if (isLabelled)
        parts.push(
          label(write(value), labelX(x), baseline, {
            class: 'ink',
            fill: colours.ink,
            'font-size': SMALL_PX,
          }),
        );
    }
    y += rowPx;
  }
  return { markup: gridAcross(axis, topPx, y, colours, labels) + parts.join(''), bottomPx: y + AXIS_PX };
}
