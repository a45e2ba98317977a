import type { TextStore } from './text-store.ts';

/** Scores that differ by less than this part of the best are a tie, which the newer text wins. */
const STEP = 1 / 40;

/** The best of the texts found, best first; on ties the newest first, then by id. */
export function rank(
  store: TextStore,
  found: readonly number[],
  scores: Float64Array,
  limit: number,
): readonly { readonly number: number; readonly score: number }[] {
  let highest = 0;
  for (const number of found) highest = Math.max(highest, scores[number] ?? 0);
  const step = highest > 0 ? highest * STEP : 1;
  const scoreOf = (number: number): number => Math.round((scores[number] ?? 0) / step);
  const order = (one: number, other: number): number => {
    const difference = scoreOf(other) - scoreOf(one);
    if (difference !== 0) return difference;
    const a = store.texts[one];
    const b = store.texts[other];
    return compare(b?.date ?? '', a?.date ?? '') || compare(a?.id ?? '', b?.id ?? '');
  };
  const best: number[] = [];
  const room = Math.max(2 * limit, 64);
  let worst: number | null = null;
  let least = 0;
  for (const number of found) {
    if (worst !== null && (scoreOf(number) < least || order(number, worst) > 0)) continue;
    best.push(number);
    if (best.length < room) continue;
    best.sort(order).splice(limit);
    worst = best.at(-1) ?? null;
    least = worst === null ? 0 : scoreOf(worst);
  }
  return best
    .sort(order)
    .slice(0, limit)
    .map((number) => ({ number, score: scoreOf(number) * step }));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
