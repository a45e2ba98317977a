import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planThinning } from '../../src/main/snapshots/thinning.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.parse('2026-11-24T12:00:00Z');

/** The times that stay, newest first. */
function keptOf(times: readonly number[], now = NOW): number[] {
  const gone = new Set(planThinning(times, now));
  return times.filter((_time, index) => !gone.has(index)).sort((a, b) => b - a);
}

const every = (stepMs: number, count: number, fromMs = 0): number[] =>
  Array.from({ length: count }, (_value, index) => NOW - fromMs - index * stepMs);

describe('planThinning', () => {
  it('[A8] keeps the newest ten however close they are', () => {
    expect(keptOf(every(1_000, 10))).toHaveLength(10);
  });

  it('[A8] keeps one copy an hour for a day beyond the newest ten', () => {
    const kept = keptOf(every(5 * MINUTE_MS, 288));
    const older = kept.slice(10);
    expect(older).toHaveLength(24);
    expect(new Set(older.map((time) => Math.floor(time / HOUR_MS))).size).toBe(older.length);
  });

  it('[A8] keeps one copy a day for a month, then one a week', () => {
    const kept = keptOf(every(6 * HOUR_MS, 4 * 365));
    const days = kept.filter((time) => NOW - time >= DAY_MS && NOW - time < 31 * DAY_MS);
    expect(days.length).toBeGreaterThanOrEqual(29);
    expect(days.length).toBeLessThanOrEqual(40);
    const weeks = kept.filter((time) => NOW - time >= 31 * DAY_MS);
    expect(weeks.length).toBeGreaterThanOrEqual(47);
    expect(weeks.length).toBeLessThanOrEqual(49);
  });

  it('[A8] never deletes the newest copy, and deletes nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: NOW - 900 * DAY_MS, max: NOW + DAY_MS }), { maxLength: 120 }), (times) => {
        const gone = planThinning(times, NOW);
        const newest = times.indexOf(Math.max(...times));
        expect(new Set(gone).size).toBe(gone.length);
        expect(gone).not.toContain(newest);
        expect(times.length - gone.length).toBeGreaterThanOrEqual(Math.min(10, times.length));
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('[A8] keeps the same copies when asked again at once', () => {
    const kept = keptOf(every(17 * MINUTE_MS, 900));
    expect(planThinning(kept, NOW)).toEqual([]);
  });

  it('[A8] keeps a bounded number of a year of copies taken every ten minutes', () => {
    expect(keptOf(every(10 * MINUTE_MS, 6 * 24 * 365)).length).toBeLessThan(120);
  });
});
