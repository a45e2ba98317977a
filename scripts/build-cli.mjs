import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'vite';
import { decompress } from 'wawoff2';

const root = resolve(import.meta.dirname, '..');

/**
 * Bundles the command line for Node: all of it as one script, whose compiled form can be kept, and what loads that. The
 * commands' modules in it still begin only when they are asked for.
 */
export async function buildCli() {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const bundle = (entry, emptyOutDir, output) =>
    build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      // Juice parses by cheerio: this is the one that brings neither a second parser nor what fetches pages.
      resolve: { alias: { cheerio: 'cheerio/slim' } },
      define: { 'process.env.npm_package_version': JSON.stringify(version) },
      build: {
        ssr: resolve(root, 'src/main/cli', entry),
        outDir: resolve(root, 'out/cli'),
        emptyOutDir,
        target: 'node20',
        minify: true,
        rollupOptions: { output: { codeSplitting: false, ...output } },
      },
    });
  await bundle('digest.ts', true, { entryFileNames: 'digest-all.cjs', format: 'cjs' });
  await putPainter(resolve(root, 'out/cli'));
  // Last: whether the command line is built is told by it.
  await bundle('entry.ts', false, { entryFileNames: 'digest.js', format: 'es' });
  // In the packaged app no package.json of ours is above it, and Node takes a .js file for CommonJS then.
  writeFileSync(resolve(root, 'out/cli/package.json'), '{ "type": "module" }\n');
}

/** What draws charts for mail where there is no window: resvg, and the typeface in the form that it reads. */
async function putPainter(folder) {
  const { resolve: find } = createRequire(import.meta.url);
  copyFileSync(find('@resvg/resvg-wasm/index_bg.wasm'), resolve(folder, 'resvg.wasm'));
  const faces = { 400: find('inter-ui/web/Inter-Regular.woff2'), 600: find('inter-ui/web/Inter-SemiBold.woff2') };
  for (const [weight, face] of Object.entries(faces))
    writeFileSync(resolve(folder, `inter-${weight}.ttf`), await decompress(readFileSync(face)));
}
