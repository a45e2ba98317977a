import { line as linePath } from 'd3-shape';
import { line as gridLine, valueAxis } from './axis.ts';
import { categoryPlaces, thinLabels } from './category-places.ts';
import { extent, valuesOf } from './chart-data.ts';
import { levelClearOf } from './clear-of.ts';
import { drawLineEnds, endsWidth, lineEnds } from './line-ends.ts';
import { numberLabel } from './number-label.ts';
import { type Plot, type PlotInput, SMALL_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textWidth } from './text-width.ts';

const ASPECT = 0.46;
const HEIGHT_PX = { least: 170, most: 320 } as const;
const AXIS_PX = 22;
const NAME_LINE_PX = 14;
const END_SHARE = 0.3;
/** Where values vary little and far from zero, a scale from zero would show a flat line. */
const FAR_FROM_ZERO = 0.6;

/** Lines over the categories, each named at its end with its last number; the grid lies across. */
export function drawLines(input: PlotInput): Plot {
  const { categories, series, widthPx, topPx, colours, language } = input;
  const heightPx = Math.min(HEIGHT_PX.most, Math.max(HEIGHT_PX.least, widthPx * ASPECT));
  const bottomPx = topPx + heightPx;
  const values = valuesOf(series);
  const [low, high] = extent(values);
  const axis = valueAxis(low > high * FAR_FROM_ZERO ? [low, high] : extent([0, ...values]), bottomPx, topPx, language);
  const leftPx = Math.max(0, ...axis.ticks.map((tick) => textWidth(axis.label(tick), SMALL_PX))) + 8;
  const ends = lineEnds(series, widthPx * END_SHARE, numberLabel(values, language));
  const rightPx = widthPx - endsWidth(ends) - 2;
  const places = categoryPlaces(categories, leftPx + 4, rightPx);
  const path = linePath<number | null>()
    .defined((value) => value !== null)
    .x((_value, at) => places[at] ?? leftPx)
    .y((value) => axis.scale(value ?? 0));
  const colourOf = (index: number) => colours.series[index % colours.series.length] ?? colours.ink;
  const endMarks = drawLineEnds(ends, {
    topPx,
    bottomPx,
    colours,
    xOf: ({ at }) => places[at] ?? rightPx,
    yOf: ({ value }) => axis.scale(value),
  });
  const grid = axis.ticks.map(
    (tick) =>
      levelClearOf(axis.scale(tick), [leftPx, rightPx], endMarks.boxes)
        .map(([from, to]) => gridLine(from, axis.scale(tick), to, axis.scale(tick), tick === 0, colours))
        .join('') +
      label(axis.label(tick), leftPx - 6, axis.scale(tick) + SMALL_PX * 0.36, {
        class: 'quiet',
        fill: colours.quietInk,
        'font-size': SMALL_PX,
        'text-anchor': 'end',
      }),
  );
  const shown = thinLabels(categories, places, widthPx);
  const names = shown.flatMap(({ lines, x, anchor }) =>
    lines.map((text, line) =>
      label(text, x, bottomPx + SMALL_PX + 6 + line * NAME_LINE_PX, {
        class: 'quiet',
        fill: colours.quietInk,
        'font-size': SMALL_PX,
        'text-anchor': anchor,
      }),
    ),
  );
  const moreNamesPx = Math.max(0, ...shown.map(({ lines }) => lines.length - 1)) * NAME_LINE_PX;
  const drawn = series.map(({ index, values: own }) => {
    const alone = own.flatMap((value, at) =>
      value !== null && (own[at - 1] ?? null) === null && (own[at + 1] ?? null) === null
        ? [
            el('circle', {
              cx: places[at] ?? leftPx,
              cy: axis.scale(value),
              r: 2.5,
              class: `fill-${index}`,
              fill: colourOf(index),
            }),
          ]
        : [],
    );
    const d = path(own);
    return (
      (d === null
        ? ''
        : el('path', {
            d: d.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100)),
            class: `stroke-${index}`,
            fill: 'none',
            stroke: colourOf(index),
            'stroke-width': 2.25,
            'stroke-linejoin': 'round',
            'stroke-linecap': 'round',
          })) + alone.join('')
    );
  });
  return {
    markup: [...grid, ...names, ...drawn, endMarks.markup].join(''),
    bottomPx: bottomPx + AXIS_PX + moreNamesPx,
  };
}
