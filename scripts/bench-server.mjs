import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Plays 100 people on 50 issues for five minutes three times: at rest, on SQLite with faults, on PostgreSQL with faults. */
export function measureServer(folder) {
  const file = join(folder, 'server.json');
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/server/load.test.ts'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DIGEST_DESK_SERVER_FIGURES: file } },
  );
  return { figures: JSON.parse(readFileSync(file, 'utf8')), isWhole: status === 0 };
}
