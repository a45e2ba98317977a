import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { decompress } from 'wawoff2';
import { bundleProgram } from './bundle-program.mjs';
import { packageVersion } from './setup.mjs';

/** Bundles the command line for Node. The commands' modules in it still begin only when they are asked for. */
export async function buildCli() {
  await bundleProgram('out/cli', {
    whole: ['src/main/cli/digest.ts', 'digest-all.cjs'],
    loader: ['src/main/cli/entry.ts', 'digest.js'],
    config: {
      // Juice parses by cheerio: this is the one that brings neither a second parser nor what fetches pages.
      resolve: { alias: { cheerio: 'cheerio/slim' } },
      define: { 'process.env.npm_package_version': JSON.stringify(packageVersion()) },
      build: { minify: true },
    },
    putBeside: putPainter,
  });
}

/** What draws charts for mail where there is no window: resvg, and the typeface in the form that it reads. */
async function putPainter(folder) {
  const { resolve: find } = createRequire(import.meta.url);
  copyFileSync(find('@resvg/resvg-wasm/index_bg.wasm'), resolve(folder, 'resvg.wasm'));
  const faces = { 400: find('inter-ui/web/Inter-Regular.woff2'), 600: find('inter-ui/web/Inter-SemiBold.woff2') };
  for (const [weight, face] of Object.entries(faces))
    writeFileSync(resolve(folder, `inter-${weight}.ttf`), await decompress(readFileSync(face)));
}
