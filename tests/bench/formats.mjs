import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCli } from '../../scripts/build-cli.mjs';

/* All formats of the sample issue from one command (D16): wall clock, median of repeated runs. */

const root = resolve(import.meta.dirname, '../..');
const RUNS = 7;
const FORMATS = 'html,email,eml,md,docx,epub,txt,json,rss';

await buildCli();
const folder = mkdtempSync(join(tmpdir(), 'digest-desk-formats-'));
const issue = join(root, 'tests/fixtures/exports/sample/input.json');
const samples = [];
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  const words = ['export', issue, '--to', FORMATS, '-o', folder, '--force'];
  const done = spawnSync(process.execPath, [join(root, 'out/cli/digest.js'), ...words], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  samples.push(Math.round(performance.now() - start));
}
rmSync(folder, { recursive: true, force: true });
const sorted = [...samples].sort((a, b) => a - b);
const report = {
  formats: FORMATS,
  node: process.version,
  cpus: cpus().length,
  medianMs: sorted[RUNS >> 1],
  samplesMs: samples,
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
