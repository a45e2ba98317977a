const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

const NEWEST_KEPT = 10;

/** Beyond the newest ten: one an hour for a day, one a day for a month, one a week from then on. */
const TIERS: readonly { readonly youngerThanMs: number; readonly everyMs: number }[] = [
  { youngerThanMs: DAY_MS, everyMs: HOUR_MS },
  { youngerThanMs: 31 * DAY_MS, everyMs: DAY_MS },
  { youngerThanMs: Number.POSITIVE_INFINITY, everyMs: WEEK_MS },
];

/**
 * Which of a series of copies to delete, as indices into `times` (milliseconds since 1970, any order). In each span
 * of a tier the newest copy stays; times in the future count as now.
 */
export function planThinning(times: readonly number[], now: number): number[] {
  const newestFirst = times
    .map((time, index) => ({ time: Math.min(time, now), index }))
    .sort((a, b) => b.time - a.time);
  const spans = new Set<string>();
  return newestFirst
    .slice(NEWEST_KEPT)
    .filter(({ time }) => {
      const tier = TIERS.find(({ youngerThanMs }) => now - time < youngerThanMs) as (typeof TIERS)[number];
      const span = `${tier.everyMs}:${Math.floor(time / tier.everyMs)}`;
      const isExtra = spans.has(span);
      spans.add(span);
      return isExtra;
    })
    .map(({ index }) => index);
}
