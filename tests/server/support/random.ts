import { seeded } from '../../renderer/documents/threads-run/random.ts';

const STEPS = 1_000_000;

/** Numbers from 0 to below 1 that a seed gives again. */
export function random(seed: number): () => number {
  const { at } = seeded(seed);
  return () => at(STEPS) / STEPS;
}
