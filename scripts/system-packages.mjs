import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './setup.mjs';

/** What a real Electron needs of a Debian, and what the tests look at its PDFs with. */
const PACKAGES = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'fonts-liberation',
  'fonts-noto-core',
  'poppler-utils',
  'qpdf',
  // The team server is tested with the real ones.
  'postgresql',
  'redis-server',
];

/** Installs what is missing where this is root on a Debian; else says in one line which to install. */
export function ensureSystemPackages() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return;
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    say(`Some system packages are missing; install them with: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  say(`Installing system packages: ${missing.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(nameHere)], {
    env,
    encoding: 'utf8',
  });
  if (done.status !== 0)
    say(`${done.stderr.trim().split('\n').at(-1)}\nInstall them by hand: apt-get install ${missing.join(' ')}`);
}

/** Newer Debians carry some libraries under a `t64` name. */
function isInstalled(name) {
  return [name, `${name}t64`].some((each) =>
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
    spawnSync('dpkg-query', ['-W', '-f=${Status}', each], { encoding: 'utf8' }).stdout?.includes('install ok'),
  );
}

function nameHere(name) {
  const known = (each) => spawnSync('apt-cache', ['show', each], { stdio: 'ignore' }).status === 0;
  return !known(name) && known(`${name}t64`) ? `${name}t64` : name;
}
