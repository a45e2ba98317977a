import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';

/* Writes the golden exports anew. Run it on purpose, and read the difference before it is committed. */

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
  const { writeIssueJson } = await server.ssrLoadModule('/src/shared/export/json/index.ts');
  const all = join(root, 'tests/fixtures/exports');
  rmSync(all, { recursive: true, force: true });
  for (const [at, [name, issue]] of Object.entries(GOLDEN).entries()) {
    const folder = join(all, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'input.json'), writeIssueJson(issue));
    for (const [file, text] of await goldenOutputs(issue, goldenPublication(name, at)))
      writeFileSync(join(folder, file), text);
    process.stdout.write(`${name}\n`);
  }
} finally {
  await server.close();
}
