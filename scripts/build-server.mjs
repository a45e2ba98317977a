import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Bundles the team server for Node: all of it as one script, whose compiled form can be kept, and what loads that. Its SQLite
 * is a binary, which stays a package beside it: `standalone` lays it there, so that the folder runs by itself on another
 * machine of this kind.
 */
export async function buildServer({ standalone = false } = {}) {
  const bundle = (entry, emptyOutDir, output) =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
      build: {
        ssr: resolve(root, 'server', entry),
        outDir: resolve(root, 'out/server'),
        emptyOutDir,
        target: 'node20',
        rollupOptions: {
          external: ['libsql', 'pg-native', 'bufferutil', 'utf-8-validate'],
          // One file: a server that runs does not look for a part that a later build has replaced.
          output: { codeSplitting: false, ...output },
        },
      },
    });
  await bundle('program.ts', true, { entryFileNames: 'team-server-all.cjs', format: 'cjs' });
  // Last: whether the server is built is told by it.
  await bundle('entry.ts', false, { entryFileNames: 'team-server.mjs', format: 'es' });
  writeFileSync(resolve(root, 'out/server/package.json'), '{ "type": "module" }\n');
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
