import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisplays } from './displays.mjs';
import { ensureApp, root, say } from './setup.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { playwrightCounts, summarise, vitestCounts } from './test-summary.mjs';

/* Every suite, with all the set-up it needs. The last line is `N passed, N failed`. */

ensureSystemPackages();
const { executablePath } = await ensureApp();
const { buildCli } = await import('./build-cli.mjs');
await buildCli();
const { buildServer } = await import('./build-server.mjs');
await buildServer();

const reports = mkdtempSync(join(tmpdir(), 'digest-desk-tests-'));
const env = {
  ...process.env,
  DIGEST_DESK_ELECTRON: JSON.stringify([executablePath, root]),
  DIGEST_DESK_RUNTIME: executablePath,
  DIGEST_DESK_SERVER_BUILT: '1',
};

const suites = [
  runSuite(
    'Unit and headless editor tests',
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
    'vitest.json',
    vitestCounts,
  ),
  runSuite(
    'Tests in the real Electron',
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=line,json'],
    'playwright.json',
    playwrightCounts,
  ),
];
const { line, exitCode } = summarise(suites);
process.stdout.write(`${line}\n`);
process.exit(exitCode);

function runSuite(title, program, args, reportName, count) {
  say(`\n${title}`);
  const [head, ...rest] = onDisplays([process.execPath, join(root, program), ...args]);
  const report = join(reports, reportName);
  spawnSync(head, rest, { cwd: root, stdio: 'inherit', env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say(`${title}: the runner left no report`);
    return { passed: 0, failed: 1 };
  }
}
