import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { median, p95, row, samples } from './bench-kit.mjs';
import { root, say } from './setup.mjs';

/** D2: all checks over 100 developments, anew and after an edit to one, in a process of their own. */
export function checks() {
  say('checks …');
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'tests/bench/checks.mjs')], {
    encoding: 'utf8',
    cwd: root,
  });
  if (status !== 0) throw new Error(stderr);
  const measured = JSON.parse(stdout);
  samples.checksMs = measured;
  const { anewMs, editMs, firstMs, words } = measured;
  row(
    'D2',
    `100 developments checked (${words} words), median; the first in its process`,
    `${median(anewMs).toFixed(0)} ms; ${firstMs.toFixed(0)} ms`,
    '< 200 ms',
    median(anewMs) < 200,
  );
  row(
    'D2',
    'the same after an edit to one, median (p95)',
    `${median(editMs).toFixed(1)} ms (${p95(editMs).toFixed(1)})`,
    '< 16.7 ms',
    median(editMs) < 16.7,
  );
}
