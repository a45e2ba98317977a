import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const from = (path: string) => resolve(import.meta.dirname, path);

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
        input: { index: from('src/preload/index.ts') },
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
      },
    },
    worker: { format: 'es' },
    build: {
      target: 'chrome148',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Less to read and compile before the first caret.
      minify: true,
      rollupOptions: { input: { index: from('src/renderer/index.html') } },
    },
  },
});
