import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './setup.mjs';

/* The property tests with as many runs as the requirements ask for: `npm run test:long [file]`. */

const MERGING = 'merge.property.test.ts';
/** Of the requirement: seeds, and operations each. A night's work on a few cores. */
const SEEDS = Number(process.env.MERGE_RUNS ?? 200);
const OPERATIONS = process.env.MERGE_OPERATIONS ?? '10000';
const FIRST_SEED = Number(process.env.SEED ?? 20261126);

const [filter = '.property.test.ts'] = process.argv.slice(2);

function run(words, env) {
  const program = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [program, 'run', '--testTimeout=0', ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.once('exit', (status) => done(status ?? 1)));
}

let failed = 0;
if (!MERGING.includes(filter) || filter === '.property.test.ts')
  failed += await run([filter, `--exclude=**/${MERGING}`], { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '2000' });
if (MERGING.includes(filter)) {
  // One process a core, each with seeds of its own.
  const cores = Math.min(availableParallelism(), SEEDS);
  const shares = Array.from({ length: cores }, (_, at) => {
    const first = Math.floor((SEEDS * at) / cores);
    return { first, count: Math.floor((SEEDS * (at + 1)) / cores) - first };
  });
  const statuses = await Promise.all(
    shares.map(({ first, count }) =>
      run([MERGING], {
        MERGE_RUNS: String(count),
        SEED: String(FIRST_SEED + first),
        MERGE_OPERATIONS: OPERATIONS,
        NODE_OPTIONS: '--max-old-space-size=6144',
      }),
    ),
  );
  failed += statuses.filter((status) => status !== 0).length;
}
process.exit(failed === 0 ? 0 : 1);
