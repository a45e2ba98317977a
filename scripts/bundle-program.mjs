import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import { root } from './setup.mjs';

/**
 * Bundles a program for Node into a folder of its own: all of it as one script (`whole`), whose compiled form can be kept, and
 * what loads that (`loader`). Each is named by its source and by what it becomes. `config` is what Vite has to know besides, and
 * `putBeside` lays what else the program needs into the folder.
 */
export async function bundleProgram(folder, { whole, loader, config, putBeside = async () => {} }) {
  const bundle = ([source, entryFileNames], format, emptyOutDir) =>
    build(
      mergeConfig(
        {
          root,
          configFile: false,
          logLevel: 'error',
          ssr: { noExternal: true },
          build: {
            ssr: resolve(root, source),
            outDir: resolve(root, folder),
            emptyOutDir,
            target: 'node20',
            // One file: a program that runs does not look for a part that a later build has replaced.
            rollupOptions: { output: { codeSplitting: false, entryFileNames, format } },
          },
        },
        config,
      ),
    );
  await bundle(whole, 'cjs', true);
  await putBeside(resolve(root, folder));
  // Last: whether the program is built is told by it.
  await bundle(loader, 'es', false);
  // In the packaged app no package.json of ours is above it, and Node takes a .js file for CommonJS then.
  writeFileSync(resolve(root, folder, 'package.json'), '{ "type": "module" }\n');
}
