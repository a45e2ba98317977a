import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Bundles the command line for Node: split at its lazy imports, so that a command loads what it needs. */
export async function buildCli() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'src/main/cli/entry.ts'),
      outDir: resolve(root, 'out/cli'),
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'digest.js', chunkFileNames: '[name]-[hash].js', format: 'es' } },
    },
  });
}
