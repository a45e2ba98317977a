import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStale } from './stale.mjs';

export const root = resolve(import.meta.dirname, '..');

export const say = (line) => process.stderr.write(`${line}\n`);

/** Stops with a line that names what is missing and the remedy. */
export function stop(message) {
  say(message);
  process.exit(2);
}

/** Installs the packages of the lockfile where they are missing or older than it. Quiet when all is well. */
export function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    stop(`Digest Desk needs Node 20 or later; this is ${process.version}. Install a newer one from nodejs.org.`);
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  say('Installing dependencies (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--foreground-scripts=false'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    say(done.stderr || done.stdout || String(done.error ?? ''));
    stop(
      'The dependencies could not be installed. Check the connection to the npm registry, then run the command again.',
    );
  }
}

/** Builds the app where its sources are newer than what was built. */
export function ensureBuild() {
  if (!['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'].some((file) => isStale(file))) return;
  say('Building …');
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) {
    say(done.stdout + done.stderr);
    stop('The app could not be built; the lines above say why.');
  }
}

/** Everything that the app needs to run: packages, runtime, build. */
export async function ensureApp({ quiet = false } = {}) {
  ensureDependencies();
  const { resolveRuntime } = await import('./runtime.mjs');
  const runtime = await resolveRuntime({ quiet });
  ensureBuild();
  return runtime;
}

export const packageVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
