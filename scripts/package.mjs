import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runtimeVersion } from './runtime.mjs';
import { ensureApp, root, say, stop } from './setup.mjs';

/* Linux folder and tar.gz from the runtime at hand; other targets by name on a release machine: npm run package -- --mac */

const { executablePath, origin } = await ensureApp();
const { buildCli } = await import('./build-cli.mjs');
await buildCli();
const args = process.argv.slice(2);
const targets = args.length > 0 ? args : ['--linux', 'dir', 'tar.gz'];
const { path7za } = createRequire(import.meta.url)('7zip-bin');
// Its package carries the program without the right to run it.
if (process.platform !== 'win32') chmodSync(path7za, 0o755);
const builder = join(root, 'node_modules/electron-builder/cli.js');
const own =
  origin === 'electron'
    ? []
    : [`-c.electronDist=${dirname(executablePath)}`, `-c.electronVersion=${runtimeVersion(executablePath)}`];
const done = spawnSync(process.execPath, [builder, ...targets, '--publish', 'never', ...own], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ELECTRON_BUILDER_7ZIP_PATH: process.env.ELECTRON_BUILDER_7ZIP_PATH ?? path7za,
    // The packer's own default takes three minutes for a file that is a hundredth smaller.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '5',
  },
});
if (done.status !== 0) stop('The package could not be built; the lines above say why.');
if (origin === 'fallback') say('Made with the development copy of Electron: try this package, and do not publish it.');
