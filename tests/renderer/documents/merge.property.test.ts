import { describe, expect, it, vi } from 'vitest';
import { run } from './merge-run/run.ts';

// Before anything is loaded: Yjs groups what is undone together by a clock that it takes when it is.
vi.hoisted(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
vi.mock('nanoid', async () => ({ nanoid: (await import('./merge-run/seeded-ids.ts')).nanoid }));

/** `npm run test:long` plays the 200 runs of 10,000 operations of the requirement; here both are smaller, to be quick. */
const RUNS = Number(process.env.MERGE_RUNS ?? 20);
const OPERATIONS = Number(process.env.MERGE_OPERATIONS ?? 100);
const SEED = Number(process.env.SEED ?? 20261126);

describe('merging loses no word', () => {
  it(`[X3] after ${OPERATIONS} random operations of three to five people all copies are equal and every typed character is in the text, deleted by one who had seen it, or rescued (seeds ${SEED} to ${SEED + RUNS - 1})`, async () => {
    const faults: string[] = [];
    let [rescued, collisions] = [0, 0];
    for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
      const result = await run(seed, OPERATIONS).catch((cause: unknown) => {
        throw new Error(`seed ${seed}`, { cause });
      });
      rescued += result.rescued;
      collisions += result.collisions;
      if (result.faults.length > 0)
        faults.push(`seed ${seed}\n${result.faults.slice(0, 20).join('\n')}\n${result.log.slice(-60).join('; ')}`);
    }
    expect(faults.slice(0, 5).join('\n\n'), `${faults.length} runs with faults`).toBe('');
    process.stdout.write(
      `[X3] ${RUNS} runs of ${OPERATIONS} operations: ${rescued} rescued, ${collisions} to look at\n`,
    );
    expect(rescued).toBeGreaterThan(RUNS);
    expect(collisions).toBeGreaterThan(RUNS / 4);
  });
});
