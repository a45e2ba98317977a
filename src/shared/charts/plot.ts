import type { ChartColours } from './chart-colours.ts';
import type { ChartData } from './chart-data.ts';
import { wrapText } from './text-width.ts';

/** What a form of chart is drawn from and into. */
export interface PlotInput extends ChartData {
  readonly widthPx: number;
  /** Where the plot begins; everything above is taken. */
  readonly topPx: number;
  readonly colours: ChartColours;
  readonly language: string;
  /** The first column's name, for what the categories are. */
  readonly categoryName: string;
}

/** A drawn plot: markup, and where it ends. */
export interface Plot {
  readonly markup: string;
  readonly bottomPx: number;
}

export const TEXT_PX = 13;
export const SMALL_PX = 12;
export const LINE_PX = 16;

/** Where the names of categories stand: in a column of their own, or above each row where that would be too wide. */
export interface CategoryColumn {
  readonly lines: readonly (readonly string[])[];
  readonly isAbove: boolean;
  /** Where the plot begins on the left. */
  readonly leftPx: number;
}

const MOST_SHARE = 0.36;
const GAP_PX = 10;

export function categoryColumn(
  categories: readonly string[],
  widthPx: number,
  width: (text: string) => number,
): CategoryColumn {
  const mostPx = widthPx * MOST_SHARE;
  const beside = categories.map((name) => wrapText(name, TEXT_PX, mostPx, 2));
  const isAbove = beside.some((lines, at) => lines.join(' ') !== (categories[at] ?? '').split(/\s+/).join(' ').trim());
  if (isAbove) return { lines: categories.map((name) => wrapText(name, TEXT_PX, widthPx, 2)), isAbove, leftPx: 0 };
  const columnPx = Math.max(0, ...beside.flat().map(width));
  return { lines: beside, isAbove, leftPx: columnPx === 0 ? 0 : columnPx + GAP_PX };
}
