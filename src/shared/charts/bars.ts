import { scaleBand, scaleLinear } from 'd3-scale';
import { extent, valuesOf } from './chart-data.ts';
import { numberLabel } from './number-label.ts';
import { categoryColumn, LINE_PX, type Plot, type PlotInput, SMALL_PX, TEXT_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textWidth } from './text-width.ts';

const BAR_PX = { single: 20, grouped: 15 } as const;
const ROW_GAP_PX = 9;
const LABEL_GAP_PX = 6;

/** Bars from the left, one a value, each with its number at its end: no axis is needed to read them. */
export function drawBars(input: PlotInput): Plot {
  const { categories, series, widthPx, topPx, colours, language } = input;
  const values = valuesOf(series);
  const write = numberLabel(values, language);
  const [low, high] = extent([0, ...values]);
  const column = categoryColumn(categories, widthPx, (text) => textWidth(text, TEXT_PX));
  const labelPx = (isNegative: boolean) =>
    Math.max(
      0,
      ...values.filter((value) => value < 0 === isNegative).map((value) => textWidth(write(value), SMALL_PX)),
    ) + LABEL_GAP_PX;
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([column.leftPx + (low < 0 ? labelPx(true) : 0), widthPx - (high > 0 ? labelPx(false) : 0)]);
  const barPx = series.length > 1 ? BAR_PX.grouped : BAR_PX.single;
  const groupPx = barPx * Math.max(1, series.length);
  const parts: string[] = [];
  let y = topPx;
  for (const [at] of categories.entries()) {
    const lines = column.lines[at] ?? [];
    const namePx = lines.length * LINE_PX;
    const barsTop = column.isAbove ? y + namePx + 2 : y + Math.max(0, namePx - groupPx) / 2;
    const nameTop = column.isAbove ? y : y + Math.max(0, groupPx - namePx) / 2;
    for (const [index, text] of lines.entries()) {
      parts.push(
        label(text, column.isAbove ? 0 : column.leftPx - 10, nameTop + index * LINE_PX + LINE_PX * 0.76, {
          class: 'ink',
          fill: colours.ink,
          'text-anchor': column.isAbove ? undefined : 'end',
        }),
      );
    }
    const bands = scaleBand<number>()
      .domain(series.map(({ index }) => index))
      .range([barsTop, barsTop + groupPx])
      .paddingInner(0.08);
    for (const { index, values: own } of series) {
      const value = own[at] ?? null;
      parts.push(bar(value, bands(index) ?? barsTop, bands.bandwidth(), index));
    }
    // Names above the bars would be crossed by a line in one piece.
    const reachPx = column.isAbove ? 0 : ROW_GAP_PX / 2;
    const zero = scale(0);
    parts.push(
      el('line', {
        x1: zero,
        y1: barsTop - reachPx,
        x2: zero,
        y2: barsTop + groupPx + reachPx,
        class: 'zero',
        stroke: colours.quietInk,
      }),
    );
    y = column.isAbove ? barsTop + groupPx + ROW_GAP_PX : y + Math.max(groupPx, namePx) + ROW_GAP_PX;
  }
  const bottomPx = y - ROW_GAP_PX;
  return { markup: parts.join(''), bottomPx };

  function bar(value: number | null, top: number, thickness: number, index: number): string {
    const textY = top + thickness / 2 + SMALL_PX * 0.36;
    if (value === null)
      return label('–', scale(0) + 4, textY, { class: 'quiet', fill: colours.quietInk, 'font-size': SMALL_PX });
    const [from, to] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
    const colour = colours.series[index % colours.series.length] ?? colours.ink;
    return (
      el('rect', { x: from, y: top, width: to - from, height: thickness, class: `fill-${index}`, fill: colour }) +
      label(write(value), value < 0 ? from - 4 : to + 4, textY, {
        class: 'ink',
        fill: colours.ink,
        'font-size': SMALL_PX,
        'text-anchor': value < 0 ? 'end' : undefined,
      })
    );
  }
}
