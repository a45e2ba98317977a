import { scaleLinear, scalePoint } from 'd3-scale';
import { SMALL_PX } from './plot.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Where categories lie across a chart: years and days by their distance in time, others evenly. */
export function categoryPlaces(categories: readonly string[], fromPx: number, toPx: number): readonly number[] {
  const times = categories.map(timeOf);
  const first = times[0] ?? null;
  const last = times.at(-1) ?? null;
  const isTime = times.every((time, at) => time !== null && (at === 0 || time > (times[at - 1] ?? time)));
  if (isTime && first !== null && last !== null && last > first) {
    const scale = scaleLinear().domain([first, last]).range([fromPx, toPx]);
    return times.map((time) => scale(time ?? first));
  }
  const scale = scalePoint<number>()
    .domain([...categories.keys()])
    .range([fromPx, toPx]);
  return categories.map((_, at) => scale(at) ?? fromPx);
}

const DAY_MS = 86_400_000;

/** A year or an ISO 8601 day or month in days; null for another name. */
function timeOf(category: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(category.trim());
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1));
  return Number.isNaN(time) ? null : time / DAY_MS;
}

interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const GAP_PX = 12;
const MOST_NAME_PX = 110;

/** The names that fit side by side: the first, the last, and as many between as leave each other room. */
export function thinLabels(
  categories: readonly string[],
  places: readonly number[],
  widthPx: number,
): readonly PlacedLabel[] {
  const all = categories.map((name, at) => {
    const [text = ''] = wrapText(name, SMALL_PX, MOST_NAME_PX, 1);
    const x = places[at] ?? 0;
    const half = textWidth(text, SMALL_PX) / 2;
    const anchor: PlacedLabel['anchor'] = x - half < 0 ? 'start' : x + half > widthPx ? 'end' : 'middle';
    const left = { start: x, middle: x - half, end: x - 2 * half }[anchor];
    return { text, x, anchor, left, right: left + 2 * half };
  });
  const last = all.at(-1);
  if (last === undefined) return [];
  for (let step = 1; step < all.length; step += 1) {
    // Counted from the end: the latest is what a reader looks for.
    const kept = all.filter((_, at) => (all.length - 1 - at) % step === 0);
    if (kept.every(({ left }, at) => at === 0 || left >= (kept[at - 1]?.right ?? 0) + GAP_PX)) return kept;
  }
  return [last];
}
