import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { executablePath, folder, median, p95, row, samples } from './bench-kit.mjs';
import { madeUpIssues, madeUpRegister } from './made-up-issues.mjs';
import { openSeeding } from './open-app.mjs';
import { root, say } from './setup.mjs';

/** B5 and B14: a library of 500 issues with 5,000 developments, asked from the window. */
export async function memory() {
  say('memory and search in the window …');
  const profile = folder();
  const issues = madeUpIssues(500, { developments: 10, words: 2_500, seed: 3 });
  const register = madeUpRegister(2_000);
  const { page, close } = await openSeeding(executablePath, profile);
  for (let from = 0; from < issues.length; from += 50)
    await page.evaluate(
      ([all, entities]) => window.digestDeskSeed('Coast Weekly', 'en-GB', all, entities),
      [issues.slice(from, from + 50), from === 0 ? register : []],
    );
  const [recall, found] = await page.evaluate(
    async ({ publicationId, ids, queries }) => {
      // The first of each waits for the library to be read.
      await window.digestDeskRecall(publicationId, ids.slice(0, 1));
      await window.digestDeskSearch(queries.slice(0, 1));
      await new Promise((resolve) => setTimeout(resolve, 8_000));
      return [await window.digestDeskRecall(publicationId, ids), await window.digestDeskSearch(queries)];
    },
    {
      publicationId: issues[0].publicationId,
      ids: Array.from({ length: 120 }, (_, at) => register[at % 40].id),
      queries: Array.from(
        { length: 120 },
        (_, at) => ['poti', 'samsun ferry', 'harbour tonne', 'galati', 'refinry', '2020'][at % 6],
      ),
    },
  );
  await close();
  samples.recallMs = recall;
  samples.windowSearchMs = found;
  for (const [id, what, times] of [
    ['B5', 'memory of an entity in 5,000 developments, p95', recall],
    ['B14', 'search of 5,000 developments from the window, p95', found],
  ])
    row(id, what, `${p95(times).toFixed(1)} ms (median ${median(times).toFixed(1)})`, '< 16.7 ms', p95(times) < 16.7);
}

/** B14: the index beside SQLite FTS5 and MiniSearch, on the same made-up texts: a run of its own that prints its table. */
export function search() {
  say('search beside FTS5 and MiniSearch …');
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'tests/bench/search.mjs')], {
    encoding: 'utf8',
    cwd: root,
  });
  say(stdout || stderr);
  row('B14', 'index beside FTS5 and MiniSearch', 'see its table above', 'its own', status === 0);
}
