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
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const GAP_PX = 12;
const MOST_NAME_PX = 110;
const MOST_LINES = 3;

/** The names that fit side by side, in lines: the last, and as many before it as leave each other room. */
export function thinLabels(
  categories: readonly string[],
  places: readonly number[],
  widthPx: number,
): readonly PlacedLabel[] {
  const roomPx = ((places.at(-1) ?? 0) - (places[0] ?? 0)) / Math.max(1, categories.length - 1) - GAP_PX;
  const all = categories.map((name, at) => {
    const longest = Math.max(0, ...name.split(/\s+/).map((word) => textWidth(word, SMALL_PX)));
    // Narrower where all names would stand side by side then, and no word is cut for it.
    const lines = wrapText(name, SMALL_PX, Math.min(MOST_NAME_PX, Math.max(longest, roomPx)), MOST_LINES);
    const x = places[at] ?? 0;
    const half = Math.max(0, ...lines.map((line) => textWidth(line, SMALL_PX))) / 2;
    const anchor: PlacedLabel['anchor'] = x - half < 0 ? 'start' : x + half > widthPx ? 'end' : 'middle';
    const left = { start: x, middle: x - half, end: x - 2 * half }[anchor];
    return { lines, x, anchor, left, right: left + 2 * half };
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
