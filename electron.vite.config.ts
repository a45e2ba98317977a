import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (path: string) => resolve(import.meta.dirname, path);

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds?: readonly string[] } | null;
}

/** Everything that the first screen imports is one file: thirty small ones took longer to fetch than to run. */
const startModules = new Set<string>();
function startChunk(id: string, graph: ModuleGraph): string | null {
  if (startModules.size === 0) {
    const waiting = [from('src/renderer/app/main.tsx')];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (startModules.has(next)) continue;
      startModules.add(next);
      waiting.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
    }
  }
  return startModules.has(id) ? 'start' : null;
}

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node22',
      rollupOptions: { input: { index: from('src/main/index.ts') }, external: ['electron'] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload script can only be CommonJS.
      rollupOptions: {
        input: { index: from('src/preload/index.ts'), 'preview-page': from('src/preload/preview-page.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    base: './',
    plugins: [react()],
    resolve: {
      alias: {
        // Its browser build decodes by `innerHTML`: there is no document in a worker, and Trusted Types forbids the sink.
        'decode-named-character-reference': from('node_modules/decode-named-character-reference/index.js'),
        // Juice parses by cheerio: this is the one that brings neither a second parser nor what fetches pages.
        cheerio: 'cheerio/slim',
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome148',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Less to read and compile before the first caret.
      minify: true,
      rollupOptions: {
        input: { index: from('src/renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: startChunk }] } },
      },
    },
  },
});
