import type { Chart } from '../domain/picture.ts';
import { chartNumbers } from './chart-numbers.ts';

/** One column of numbers. */
export interface Series {
  readonly name: string;
  /** From 0: which colour it has. */
  readonly index: number;
  /** One a category; null where there is no value. */
  readonly values: readonly (number | null)[];
}

/** A chart's table, read. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** As many as `readTable` reads; a file may hold more, of which no chart can be made. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 20;

/** A chart with at most 500 rows and 20 columns of its table. */
export const boundedChart = (chart: Chart): Chart => ({
  ...chart,
  columns: chart.columns.slice(0, MOST_COLUMNS),
  rows: chart.rows.slice(0, MOST_ROWS),
});

export function chartData(given: Chart, language: string): ChartData {
  const chart = boundedChart(given);
  const numbers = chartNumbers(chart, language);
  return {
    categories: chart.rows.map((row) => row[0] ?? ''),
    series: chart.columns
      .slice(1)
      .map((name, index) => ({ name, index, values: numbers.map((row) => row[index] ?? null) })),
  };
}

/** The values that are there, of all series. */
export const valuesOf = (series: readonly Series[]): readonly number[] =>
  series.flatMap(({ values }) => values.filter((value): value is number => value !== null));

/** Lowest and highest; `[0, 0]` of nothing. */
export const extent = (values: readonly number[]): readonly [number, number] =>
  values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [values[0] ?? 0, values[0] ?? 0],
  );
