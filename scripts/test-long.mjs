import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/* The property tests with as many runs as the requirements ask for: `npm run test:long [file]`. */

const [filter = '.property.test.ts'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=0', filter],
  {
    cwd: root,
    stdio: 'inherit',
    env: { PROPERTY_RUNS: '2000', MERGE_RUNS: '200', MERGE_OPERATIONS: '10000', ...process.env },
  },
);
process.exit(status ?? 1);
