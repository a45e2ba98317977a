import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isStale } from './stale.mjs';

const root = resolve(import.meta.dirname, '..');
const words = process.argv.slice(2);

// Everything but the command's own output goes to stderr: stdout may be piped.
if (!existsSync(join(root, 'node_modules'))) {
  const { ensureDependencies } = await import('./setup.mjs');
  ensureDependencies();
}
// Tests build it once and then run it side by side: none may build it anew under another.
if (process.env.DIGEST_DESK_CLI_BUILT !== '1' && isStale('out/cli/digest.js', ['src/main', 'src/shared'])) {
  const { buildCli } = await import('./build-cli.mjs');
  await buildCli();
}
// A profile may have a PDF among its formats.
if (['export', 'release'].includes(words[0] ?? '') && /\bpdf\b|--profile/.test(words.join(' '))) {
  const { ensureApp } = await import('./setup.mjs');
  const { executablePath } = await ensureApp({ quiet: true });
  process.env.DIGEST_DESK_ELECTRON = JSON.stringify([executablePath, root]);
}
await import(join(root, 'out/cli/digest.js'));
