import { cpSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleProgram } from './bundle-program.mjs';
import { root } from './setup.mjs';

/**
 * Bundles the team server for Node. Its SQLite is a binary, which stays a package beside it: `standalone` lays it there, so
 * that the folder runs by itself on another machine of this kind.
 */
export async function buildServer({ standalone = false } = {}) {
  await bundleProgram('out/server', {
    whole: ['server/program.ts', 'team-server-all.cjs'],
    loader: ['server/entry.ts', 'team-server.mjs'],
    config: {
      ssr: { external: ['libsql', 'pg-native'] },
      build: { rollupOptions: { external: ['libsql', 'pg-native', 'bufferutil', 'utf-8-validate'] } },
    },
  });
  if (standalone) copyPackage('libsql', root);
}

/** Copies an installed package with all that it needs, each once, flat: none of them wants two versions of another. */
function copyPackage(name, from, copied = new Set()) {
  const source = [resolve(from, 'node_modules', name), resolve(root, 'node_modules', name)].find(existsSync);
  // A binary for another kind of machine is not installed here.
  if (source === undefined || copied.has(name)) return;
  copied.add(name);
  const filter = (path) => !path.slice(source.length).includes('node_modules');
  cpSync(source, resolve(root, 'out/server/node_modules', name), { recursive: true, filter });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(resolve(source, 'package.json'), 'utf8'),
  );
  for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) copyPackage(each, source, copied);
}
