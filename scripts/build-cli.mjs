import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Bundles the command line for Node: split at its lazy imports, so that a command loads what it needs. */
export async function buildCli() {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    // Juice parses by cheerio: this is the one that brings neither a second parser nor what fetches pages.
    resolve: { alias: { cheerio: 'cheerio/slim' } },
    define: { 'process.env.npm_package_version': JSON.stringify(version) },
    build: {
      ssr: resolve(root, 'src/main/cli/entry.ts'),
      outDir: resolve(root, 'out/cli'),
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rollupOptions: { output: { entryFileNames: 'digest.js', chunkFileNames: '[name]-[hash].js', format: 'es' } },
    },
  });
  // In the packaged app no package.json of ours is above it, and Node takes a .js file for CommonJS then.
  writeFileSync(resolve(root, 'out/cli/package.json'), '{ "type": "module" }\n');
}
