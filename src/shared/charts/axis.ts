import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ChartColours } from './chart-colours.ts';
import { type Box, uprightClearOf } from './clear-of.ts';
import { type NumberLabel, numberLabel } from './number-label.ts';
import { SMALL_PX } from './plot.ts';
import { el, label } from './svg-element.ts';
import { textWidth } from './text-width.ts';

export interface ValueAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  readonly label: NumberLabel;
}

const PIXELS_PER_TICK = { across: 90, up: 48 } as const;

/** A scale with round ends over a stretch of pixels, and few round marks on it. */
export function valueAxis(
  [low, high]: readonly [number, number],
  fromPx: number,
  toPx: number,
  language: string,
): ValueAxis {
  const isUp = fromPx > toPx;
  const count = Math.max(2, Math.min(6, Math.round(Math.abs(toPx - fromPx) / PIXELS_PER_TICK[isUp ? 'up' : 'across'])));
  const [from, to] = low === high ? around(low) : [low, high];
  const scale = scaleLinear().domain([from, to]).nice(count).range([fromPx, toPx]);
  const ticks = scale.ticks(count);
  return { scale, ticks, label: numberLabel(ticks, language, { shortFrom: 1e6 }) };
}

/** A single value has no extent of its own. */
const around = (value: number): readonly [number, number] =>
  value === 0 ? [0, 1] : value > 0 ? [0, value * 1.2] : [value * 1.2, 0];

/** Thin upright lines at the marks of an axis across, clear of labels, with their numbers below; the line at zero is stronger. */
export function gridAcross(
  axis: ValueAxis,
  topPx: number,
  bottomPx: number,
  colours: ChartColours,
  labels: readonly Box[] = [],
): string {
  const [, rightPx = 0] = axis.scale.range();
  return axis.ticks
    .map((tick) => {
      const x = axis.scale(tick);
      const text = axis.label(tick);
      const half = textWidth(text, SMALL_PX) / 2;
      const anchor = x + half > rightPx + 40 ? 'end' : x - half < 0 ? 'start' : 'middle';
      return (
        uprightClearOf(x, [topPx, bottomPx], labels)
          .map(([from, to]) => line(x, from, x, to, tick === 0, colours))
          .join('') +
        label(text, x, bottomPx + SMALL_PX + 4, {
          class: 'quiet',
          fill: colours.quietInk,
          'font-size': SMALL_PX,
          'text-anchor': anchor,
        })
      );
    })
    .join('');
}

/** A line of the grid; the one at zero is drawn in ink. */
export const line = (x1: number, y1: number, x2: number, y2: number, isZero: boolean, colours: ChartColours): string =>
  el('line', {
    x1,
    y1,
    x2,
    y2,
    class: isZero ? 'zero' : 'grid',
    stroke: isZero ? colours.quietInk : colours.grid,
  });
