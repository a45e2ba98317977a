import type { Chart } from '../domain/picture.ts';
import { type ChartData, chartData, type Series, valuesOf } from './chart-data.ts';
import { type ChartWords, chartWords } from './chart-words.ts';
import { numberLabel } from './number-label.ts';

const MOST_NAMED = 4;
const MOST_CHARACTERS = 600;
/** A change smaller than this share of the whole extent is none. */
const LEAST_CHANGE = 0.1;

/**
 * A chart in words, for those who do not see it, in English or Russian: its form, title and unit, then of each series how
 * it goes (a line) or what is highest and lowest (all others). A few sentences, at most 600 characters.
 */
export function describeChart(chart: Chart, language: string): string {
  const words = chartWords(language);
  const data = chartData(chart, language);
  const head = [chart.title === '' ? words.form[chart.form] : `${words.form[chart.form]}: ${chart.title}`, chart.unit];
  const sentences = [head.filter((part) => part !== '').join(', '), ...content(chart, data, words, language)];
  const text = sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).replace(/\s\S*$/, '')}…`;
}

function content(chart: Chart, data: ChartData, words: ChartWords, language: string): readonly string[] {
  const sums = sumsOf(data);
  const isStacked = chart.form === 'stacked-bar' && data.series.length > 1;
  const series = isStacked ? [sums] : data.series;
  const write = numberLabel(valuesOf(series), language, { isAligned: false });
  const told = series
    .filter(({ values }) => values.some((value) => value !== null))
    .map((each) => {
      const text = (chart.form === 'line' ? course : ranking)(each, data.categories, words, write);
      if (isStacked) return words.sum(text);
      return data.series.length === 1 || each.name === '' ? text : `${each.name}: ${text}`;
    });
  if (told.length === 0) return [words.empty];
  const named = told.length > MOST_NAMED ? [...told.slice(0, MOST_NAMED), words.more(told.length - MOST_NAMED)] : told;
  const first = data.categories[0] ?? '';
  const last = data.categories.at(-1) ?? '';
  return [
    ...(chart.form === 'line' && first !== last ? [words.span(first, last)] : []),
    ...(isStacked ? [capital(words.parts(data.series.map(({ name }) => name).join(', ')))] : []),
    capital(named.join('; ')),
  ];
}

interface Point {
  readonly value: number;
  readonly at: string;
}

const pointsOf = ({ values }: Series, categories: readonly string[]): readonly Point[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ value, at: categories[at] ?? '' }]));

const highest = (points: readonly Point[]): Point => points.reduce((a, b) => (b.value > a.value ? b : a));
const lowest = (points: readonly Point[]): Point => points.reduce((a, b) => (b.value < a.value ? b : a));

function ranking(
  series: Series,
  categories: readonly string[],
  words: ChartWords,
  write: (value: number) => string,
): string {
  const points = pointsOf(series, categories);
  const [high, low] = [highest(points), lowest(points)];
  if (points.length === 1) return words.single(high.at, write(high.value));
  if (points.length <= MOST_NAMED) return points.map(({ at, value }) => words.single(at, write(value))).join(', ');
  return high.value === low.value
    ? words.same(write(high.value))
    : words.range(write(low.value), low.at, write(high.value), high.at);
}

function course(
  series: Series,
  categories: readonly string[],
  words: ChartWords,
  write: (value: number) => string,
): string {
  const points = pointsOf(series, categories);
  const [high, low] = [highest(points), lowest(points)];
  const first = points[0] ?? high;
  const last = points.at(-1) ?? high;
  if (points.length === 1) return words.single(first.at, write(first.value));
  if (high.value === low.value) return words.same(write(high.value));
  const change = (last.value - first.value) / (high.value - low.value);
  const how = change >= LEAST_CHANGE ? words.rises : change <= -LEAST_CHANGE ? words.falls : words.stays;
  const ends = [first.value, last.value];
  return [
    how(write(first.value), write(last.value)),
    ...(ends.includes(high.value) ? [] : [words.high(write(high.value), high.at)]),
    ...(ends.includes(low.value) ? [] : [words.low(write(low.value), low.at)]),
  ].join(', ');
}

const sumsOf = ({ categories, series }: ChartData): Series => ({
  name: '',
  index: 0,
  values: categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
});

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
