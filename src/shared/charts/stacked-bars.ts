import { stack, stackOffsetDiverging } from 'd3-shape';
import { gridAcross, valueAxis } from './axis.ts';
import { inkOn } from './chart-colours.ts';
import { extent, valuesOf } from './chart-data.ts';
import type { Box } from './clear-of.ts';
import { numberLabel } from './number-label.ts';
import { categoryColumn, LINE_PX, type Plot, type PlotInput, SMALL_PX, TEXT_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textBox, textWidth } from './text-width.ts';

const BAR_PX = 22;
const ROW_GAP_PX = 9;
const AXIS_PX = 20;

/** Bars whose parts add up, each part with its number where it fits, each bar with its sum; of one part the sum says it all. */
export function drawStackedBars(input: PlotInput): Plot {
  const { categories, series, widthPx, topPx, colours, language } = input;
  const layers = stack<number, number>()
    .keys(series.map(({ index }) => index))
    .value((at, index) => series[index]?.values[at] ?? 0)
    .offset(stackOffsetDiverging)([...categories.keys()]);
  const sums = categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const write = numberLabel(valuesOf(series), language);
  const writeSum = numberLabel([...valuesOf(series), ...sums], language);
  const column = categoryColumn(categories, widthPx, (text) => textWidth(text, TEXT_PX));
  const sumPx = Math.max(0, ...sums.map((sum) => textWidth(writeSum(sum), SMALL_PX, true))) + 8;
  const ends = layers.flatMap((layer) => layer.flat());
  const axis = valueAxis(extent([0, ...ends]), column.leftPx, widthPx - sumPx, language);
  const parts: string[] = [];
  const labels: Box[] = [];
  let y = topPx;
  for (const [at] of categories.entries()) {
    const lines = column.lines[at] ?? [];
    const namePx = lines.length * LINE_PX;
    const rowPx = column.isAbove ? BAR_PX : Math.max(BAR_PX, namePx);
    const barTop = column.isAbove ? y + namePx + 2 : y + (rowPx - BAR_PX) / 2;
    const nameTop = column.isAbove ? y : y + (rowPx - namePx) / 2;
    for (const [index, text] of lines.entries()) {
      parts.push(
        label(text, column.isAbove ? 0 : column.leftPx - 10, nameTop + index * LINE_PX + LINE_PX * 0.76, {
          class: 'ink',
          fill: colours.ink,
          'text-anchor': column.isAbove ? undefined : 'end',
        }),
      );
    }
    let rightPx = axis.scale(0);
    for (const layer of layers) {
      const [from, to] = layer[at] ?? [0, 0];
      const left = axis.scale(Math.min(from, to));
      const width = axis.scale(Math.max(from, to)) - left;
      rightPx = Math.max(rightPx, left + width);
      if (width > 0) parts.push(part(layer.key, series[layer.key]?.values[at] ?? 0, left, barTop, width));
    }
    const sum = writeSum(sums[at] ?? 0);
    const baseline = barTop + BAR_PX / 2 + SMALL_PX * 0.36;
    labels.push(textBox(sum, rightPx + 4, baseline, SMALL_PX, true));
    parts.push(
      label(sum, rightPx + 4, baseline, {
        class: 'ink',
        fill: colours.ink,
        'font-size': SMALL_PX,
        'font-weight': 600,
      }),
    );
    y = barTop + (column.isAbove ? BAR_PX : rowPx - (barTop - y)) + ROW_GAP_PX;
  }
  const bottomPx = y - ROW_GAP_PX + 3;
  const grid = gridAcross(axis, topPx - 3, bottomPx, colours, labels);
  return { markup: grid + parts.join(''), bottomPx: bottomPx + AXIS_PX };

  function part(index: number, value: number, left: number, top: number, width: number): string {
    const colour = colours.series[index % colours.series.length] ?? colours.ink;
    const text = write(value);
    const fits = series.length > 1 && textWidth(text, SMALL_PX) + 6 <= width;
    return (
      // A line of the page's colour parts neighbours for those who cannot tell their colours apart.
      el('rect', {
        x: left,
        y: top,
        width,
        height: BAR_PX,
        class: `fill-${index} part`,
        fill: colour,
        stroke: colours.page,
        'stroke-width': 1,
      }) +
      (fits
        ? label(text, left + width / 2, top + BAR_PX / 2 + SMALL_PX * 0.36, {
            class: `on-${index}`,
            fill: inkOn(colour),
            'font-size': SMALL_PX,
            'text-anchor': 'middle',
          })
        : '')
    );
  }
}
