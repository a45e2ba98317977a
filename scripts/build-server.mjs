import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Bundles the team server for Node. Its SQLite is a binary, which stays a package beside it. */
export async function buildServer() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
    build: {
      ssr: resolve(root, 'server/entry.ts'),
      outDir: resolve(root, 'out/server'),
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        external: ['libsql', 'pg-native', 'bufferutil', 'utf-8-validate'],
        output: { entryFileNames: 'team-server.mjs', chunkFileNames: '[name]-[hash].mjs', format: 'es' },
      },
    },
  });
  writeFileSync(resolve(root, 'out/server/package.json'), '{ "type": "module" }\n');
}
