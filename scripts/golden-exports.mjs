import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';
import { withSources } from './sources.mjs';

/*
 * Writes the golden exports anew. Run it on purpose, and read the difference before it is committed. An issue that lies in a
 * folder stays as it is, for its identifiers are random; remove the folder to have it made again.
 */

await withSources(async (load) => {
  const { GOLDEN } = await load('/tests/shared/export/golden-issues.ts');
  const { goldenOutputs, goldenPublication } = await load('/tests/shared/export/golden-outputs.ts');
  const { parseIssueJson, writeIssueJson } = await load('/src/shared/export/json/index.ts');
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
});
