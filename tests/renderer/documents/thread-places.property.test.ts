import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './threads-run/run.ts';

/** `npm run test:long` asks for the 2,000 runs of the requirement. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 60);
const STEPS = 50;
const SEED = Number(process.env.SEED ?? 20261125);

describe('comments cannot vanish', () => {
  // Undo groups by the clock: with a clock of its own, a seed gives the same run on any machine.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 1_800_000_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it(`[C6] after ${STEPS} random edits on two copies every thread is on its words, near them or detached (seeds ${SEED} to ${SEED + RUNS - 1})`, async () => {
    const faults: string[] = [];
    const sum = { placed: 0, near: 0, detached: 0 };
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const result = await run(seed, STEPS).catch((cause: unknown) => {
        throw new Error(`seed ${seed}`, { cause });
      });
      if (result.faults.length > 0) faults.push(`seed ${seed}\n${result.faults.join('\n')}\n${result.log.join('; ')}`);
      sum.placed += result.placed;
      sum.near += result.near;
      sum.detached += result.detached;
    }
    expect(faults.slice(0, 20).join('\n\n'), `${faults.length} runs with faults`).toBe('');
    process.stdout.write(`[C6] ${RUNS} runs of ${STEPS} steps: ${JSON.stringify(sum)}\n`);
    // Threads that all sat in the tray would satisfy the law as well: most must have been followed.
    expect(sum.placed + sum.near).toBeGreaterThan(sum.detached);
    expect(sum.near).toBeGreaterThan(0);
  });
});
