import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { checks } from './bench-checks.mjs';
import { exportTimes } from './bench-exports.mjs';
import { measureFolder } from './bench-folder.mjs';
import { measureHistory } from './bench-history.mjs';
import { executablePath, folder, median, msOf, p95, row, rows, samples, seed } from './bench-kit.mjs';
import { memory, search } from './bench-library.mjs';
import { measureMerging } from './bench-merging.mjs';
import { measurePreview } from './bench-preview.mjs';
import { measureReview } from './bench-review.mjs';
import { screens } from './bench-screens.mjs';
import { measureServer } from './bench-server.mjs';
import { start } from './bench-start.mjs';
import { annotate, measureHashing, measureTypingAmongThreads } from './bench-threads.mjs';
import { keysToPaint, names, typing } from './bench-typing.mjs';
import { buildCli } from './build-cli.mjs';
import { madeUpIssues } from './made-up-issues.mjs';
import { openSeeding } from './open-app.mjs';
import { runtimeVersion } from './runtime.mjs';
import { packageVersion, root, say } from './setup.mjs';

/* Speed as ratios of one run on one machine: medians and p95 of repeated runs, as a table and as JSON with raw samples. */

await buildCli();

const wanted = process.argv.slice(2);
const parts = {
  start,
  opening,
  history,
  merging,
  review,
  threads,
  approvals,
  typing,
  names,
  memory,
  search,
  screens,
  checks,
  exports: exportTimes,
  preview,
  server,
  sharedFolder,
};
for (const name of wanted)
  if (!(name in parts)) throw new Error(`No part “${name}”. There are: ${Object.keys(parts).join(', ')}.`);
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await part();

say('');
console.table(rows);
const results = join(root, 'bench-results');
mkdirSync(results, { recursive: true });
const file = join(results, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(
  file,
  JSON.stringify(
    {
      version: packageVersion(),
      electron: runtimeVersion(executablePath),
      node: process.version,
      cpus: cpus().length,
      cpu: cpus()[0]?.model,
      rows,
      samples,
    },
    null,
    2,
  ),
);
say(file);

/** X12: the folder of 12 devices with 50 issues, opened in an empty library, against bare Yjs on the same updates. */
async function sharedFolder() {
  say('shared folder …');
  const { oursMs, shownMs, bareMs, records } = await measureFolder(executablePath, folder);
  samples.sharedFolder = { oursMs, shownMs, bareMs, records };
  const [ours, bare] = [median(oursMs), median(bareMs)];
  row(
    'X12',
    `folder of 12 devices, 50 issues (${records} records): read, merged, stored`,
    `${ours.toFixed(0)} ms, bare Yjs ${bare.toFixed(0)} ms: ${(ours / bare).toFixed(1)} ×`,
    '≤ 2 ×',
    ours / bare <= 2,
  );
}

/** X10: from a key to the text on another screen, with a hundred people, and with everything failing that can. */
function server() {
  say('team server: three times five minutes …');
  const { figures, isWhole } = measureServer(folder());
  samples.server = figures;
  for (const [name, { medianMs, p95Ms, p99Ms, onLineP95Ms, keys, kills, cuts, different, lost }] of Object.entries(
    figures,
  ))
    row(
      'X10',
      `team server, ${name}: ${keys} keys of 100 people, ${kills} kills, ${cuts} cuts; ${lost} lost, ${different} unequal`,
      `median ${medianMs}, p95 ${p95Ms} (${onLineP95Ms} from when both had a network), p99 ${p99Ms} ms`,
      name === 'steady' ? 'p95 ≤ 150 ms, nothing lost' : 'nothing lost',
      isWhole && lost === 0 && different === 0 && (name !== 'steady' || p95Ms <= 150),
    );
}

/** A7: an issue after 60,000 changes, opened, against Yjs alone reading the same state. */
async function opening() {
  say('opening …');
  const { page, close } = await openSeeding(executablePath, folder());
  const [issue] = madeUpIssues(1, { developments: 20, words: 6_000 });
  await page.evaluate((one) => window.digestDeskSeed('Coast Weekly', 'en-GB', [one]), issue);
  const { oursMs, bareMs } = await page.evaluate((id) => window.digestDeskOpening(id, 60_000), issue.id);
  await close();
  samples.opening = { oursMs, bareMs };
  const ratio = median(oursMs) / median(bareMs);
  row(
    'A7',
    'opening after 60,000 updates / bare Yjs',
    `${median(oursMs).toFixed(1)} / ${median(bareMs).toFixed(1)} ms = ${ratio.toFixed(2)}`,
    '≤ 2',
    ratio <= 2,
  );
}

/** C13: the history of an issue after 60,000 updates, with 200 versions. */
async function history() {
  say('history …');
  const { listMs, comparedMs } = await measureHistory(executablePath, folder());
  samples.history = { listMs, comparedMs };
  for (const [what, times] of [
    ['history after 60,000 updates, 200 versions: opened and listed', listMs],
    ['the same with the newest compared to now', comparedMs],
  ])
    row(
      'C13',
      what,
      `${median(times).toFixed(1)} ms (longest ${Math.max(...times).toFixed(1)})`,
      '< 1,000 ms',
      Math.max(...times) < 1_000,
    );
}

/** X12: packages and merges of an issue after 60,000 updates, against bare Yjs on the same data. */
async function merging() {
  say('packages and merges …');
  const { packageMs, packageBareMs, mergeMs, mergeBareMs, stateBytes, packageBytes } = await measureMerging(
    executablePath,
    folder(),
  );
  samples.merging = { packageMs, packageBareMs, mergeMs, mergeBareMs, stateBytes, packageBytes };
  for (const [what, ours, bare] of [
    ['a package of an issue of 60,000 updates: read and checked', packageMs, packageBareMs],
    ['two heads of it: loaded and merged, nothing lost', mergeMs, mergeBareMs],
  ]) {
    const ratio = median(ours) / median(bare);
    row('X12', what, `${median(ours).toFixed(1)} ms, ${ratio.toFixed(2)} × Yjs`, '≤ 2 ×', ratio <= 2);
  }
}

/** C4: Review of an issue of 30 developments with 300 threads, opened and scrolled through. */
async function review() {
  say('review …');
  const profile = folder();
  const [issue] = madeUpIssues(1, { developments: 30, words: 9_000 });
  await seed(profile, [issue], [], annotate(issue.id, 300, 0));
  const { firstOpenMs, openMs, scroll, plainScroll } = await measureReview(executablePath, profile);
  samples.review = { firstOpenMs, openMs, scroll, plainScroll };
  for (const [what, times] of [
    ['Review of 300 threads: opened for the first time after a start', firstOpenMs],
    ['the same, opened again', openMs],
  ])
    row('C4', what, msOf(times), '< 1,000 ms', Math.max(...times) < 1_000);
  const perSecond = ({ between }) => 1_000 / (between.reduce((sum, one) => sum + one, 0) / between.length);
  row(
    'C4',
    'work of a frame while scrolling, p95 (the same text alone)',
    `${p95(scroll.work).toFixed(1)} ms, median ${median(scroll.work).toFixed(1)} (${p95(plainScroll.work).toFixed(1)}, ${median(plainScroll.work).toFixed(1)})`,
    '< 16.7 ms',
    p95(scroll.work) < 16.7,
  );
  const [ours, alone] = [perSecond(scroll), perSecond(plainScroll)];
  row('C4', 'frames a second (the same text alone)', `${ours.toFixed(1)} (${alone.toFixed(1)})`, '≥ 59', ours >= 59);
}

/** C16: typing among threads and suggestions. */
async function threads() {
  say('threads …');
  const [annotated, clean] = [folder(), folder()];
  const [issue] = madeUpIssues(1, { developments: 50, words: 20_000 });
  await seed(annotated, [issue], [], annotate(issue.id, 300, 100));
  await seed(clean, [issue]);
  const measured = await measureTypingAmongThreads(executablePath, annotated, clean, keysToPaint);
  samples.threadsKeyToPaintMs = measured;
  const ratio = p95(measured.with) / p95(measured.without);
  row(
    'C16',
    'key to paint p95, with 300 threads and 100 suggestions / without',
    `${p95(measured.with).toFixed(1)} / ${p95(measured.without).toFixed(1)} ms = ${ratio.toFixed(2)} (medians ${median(measured.with).toFixed(1)} / ${median(measured.without).toFixed(1)})`,
    '≤ 1.15',
    ratio <= 1.15,
  );
}

/** C16: what holds of the approvals after a change. */
async function approvals() {
  say('approvals …');
  const hashing = await measureHashing(
    executablePath,
    folder(),
    madeUpIssues(1, { developments: 100, words: 40_000 })[0],
  );
  samples.hashing = hashing;
  row(
    'C16',
    'approvals of 100 developments after one changed',
    `p95 ${p95(hashing.changedMs).toFixed(1)}, ${msOf(hashing.changedMs)}; all for the first time ${hashing.firstMs.toFixed(1)}`,
    '< 16.7 ms',
    p95(hashing.changedMs) < 16.7,
  );
}

/** D16: the web page in Publish, of 50 developments, after a key in another window. */
async function preview() {
  say('preview …');
  const [issue] = madeUpIssues(1, { developments: 50, words: 9_000 });
  const editMs = await measurePreview(executablePath, folder(), issue);
  samples.preview = { editMs };
  row(
    'D16',
    'preview of 50 developments after an edit, median / p95',
    `${median(editMs).toFixed(0)} / ${p95(editMs).toFixed(0)} ms`,
    '≤ 100 ms',
    median(editMs) <= 100,
  );
}
