import { line as linePath } from 'd3-shape';
import { line as gridLine, valueAxis } from './axis.ts';
import { categoryPlaces, thinLabels } from './category-places.ts';
import { extent, type Series, valuesOf } from './chart-data.ts';
import { numberLabel } from './number-label.ts';
import { type Plot, type PlotInput, SMALL_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textWidth, wrapText } from './text-width.ts';

const ASPECT = 0.46;
const HEIGHT_PX = { least: 170, most: 320 } as const;
const AXIS_PX = 22;
const END_GAP_PX = 8;
const END_SHARE = 0.3;
const LABEL_PX = 15;
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
  const ends = endLabels(series, widthPx * END_SHARE, numberLabel(values, language));
  const endPx = Math.max(0, ...ends.flatMap(({ lines }) => lines.map((text) => textWidth(text, SMALL_PX, true))));
  const rightPx = widthPx - endPx - END_GAP_PX - 2;
  const places = categoryPlaces(categories, leftPx + 4, rightPx);
  const path = linePath<number | null>()
    .defined((value) => value !== null)
    .x((_value, at) => places[at] ?? leftPx)
    .y((value) => axis.scale(value ?? 0));
  const colourOf = (index: number) => colours.series[index % colours.series.length] ?? colours.ink;
  const grid = axis.ticks.map(
    (tick) =>
      gridLine(leftPx, axis.scale(tick), rightPx, axis.scale(tick), tick === 0, colours) +
      label(axis.label(tick), leftPx - 6, axis.scale(tick) + SMALL_PX * 0.36, {
        class: 'quiet',
        fill: colours.quietInk,
        'font-size': SMALL_PX,
        'text-anchor': 'end',
      }),
  );
  const names = thinLabels(categories, places, widthPx).map(({ text, x, anchor }) =>
    label(text, x, bottomPx + SMALL_PX + 6, {
      class: 'quiet',
      fill: colours.quietInk,
      'font-size': SMALL_PX,
      'text-anchor': anchor,
    }),
  );
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
  const endMarks = apart(
    ends.map((end) => ({ ...end, y: axis.scale(end.value) })),
    topPx,
    bottomPx,
  ).map(
    ({ index, at, value, lines, top }) =>
      el('circle', {
        cx: places[at] ?? rightPx,
        cy: axis.scale(value),
        r: 3.5,
        class: `fill-${index}`,
        fill: colourOf(index),
      }) +
      lines
        .map((text, lineAt) =>
          label(text, rightPx + END_GAP_PX, top + lineAt * LABEL_PX + LABEL_PX * 0.75, {
            class: `fill-${index}`,
            fill: colourOf(index),
            'font-size': SMALL_PX,
            'font-weight': 600,
          }),
        )
        .join(''),
  );
  return { markup: [...grid, ...names, ...drawn, ...endMarks].join(''), bottomPx: bottomPx + AXIS_PX };
}

interface EndLabel {
  readonly index: number;
  /** Category of the last value. */
  readonly at: number;
  readonly value: number;
  readonly lines: readonly string[];
}

function endLabels(series: readonly Series[], mostPx: number, write: (value: number) => string): readonly EndLabel[] {
  return series.flatMap(({ index, name, values }) => {
    const at = values.findLastIndex((value) => value !== null);
    const value = values[at] ?? null;
    if (value === null) return [];
    const text = series.length === 1 ? write(value) : `${name} ${write(value)}`.trim();
    return [{ index, at, value, lines: wrapText(text, SMALL_PX, mostPx, 3, true) }];
  });
}

/** Moves labels up and down until none covers another, as little as may be. */
function apart<T extends EndLabel & { readonly y: number }>(ends: readonly T[], topPx: number, bottomPx: number) {
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
