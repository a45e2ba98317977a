import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** True where a built file is missing or older than any source that it may come from. */
export function isStale(built, sources = ['src', 'package.json', 'electron.vite.config.ts']) {
  const path = join(root, built);
  if (!existsSync(path)) return true;
  const at = statSync(path).mtimeMs;
  return sources.some((source) => newestOf(join(root, source)) > at);
}

/** True where the team server has to be built. */
export const isServerStale = () =>
  isStale('out/server/team-server.mjs', ['server', 'src/shared', 'src/main/load-compiled.ts']);

function newestOf(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestOf(join(path, name))));
}
