import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

/*
 * Writes the golden exports anew. Run it on purpose, and read the difference before it is committed. An issue that lies in a
 * folder stays as it is, for its identifiers are random; remove the folder to have it made again.
 */

const root = resolve(import.meta.dirname, '..');
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { GOLDEN } = await server.ssrLoadModule('/tests/shared/export/golden-issues.ts');
  const { goldenOutputs, goldenPublication } = await server.ssrLoadModule('/tests/shared/export/golden-outputs.ts');
  const { parseIssueJson, writeIssueJson } = await server.ssrLoadModule('/src/shared/export/json/index.ts');
  const all = join(root, 'tests/fixtures/exports');
  for (const [at, [name, made]] of Object.entries(GOLDEN).entries()) {
    const folder = join(all, name);
    const input = join(folder, 'input.json');
    const known = existsSync(input) ? parseIssueJson(readFileSync(input, 'utf8')) : null;
    const issue = known?.ok === true ? known.value : made;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(input, writeIssueJson(issue));
    for (const [file, text] of await goldenOutputs(issue, goldenPublication(name, at)))
      writeFileSync(join(folder, file), text);
    process.stdout.write(`${name}\n`);
  }
} finally {
  await server.close();
}
