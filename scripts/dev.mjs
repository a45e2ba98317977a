import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { ensureDependencies, root } from './setup.mjs';

/* The app with hot reload of the window. */

ensureDependencies();
const { resolveRuntime } = await import('./runtime.mjs');
const { executablePath } = await resolveRuntime();
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--noSandbox'] : [];
spawn(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...asRoot], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_EXEC_PATH: executablePath, ELECTRON_OVERRIDE_DIST_PATH: dirname(executablePath) },
});
