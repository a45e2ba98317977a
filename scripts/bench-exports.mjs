import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { executablePath, folder, median, row, samples, seed } from './bench-kit.mjs';
import { madeUpIssues } from './made-up-issues.mjs';
import { openApp } from './open-app.mjs';
import { root, say } from './setup.mjs';

const RUNS = 5;

/** A30: 100 developments as HTML and PDF against pandoc, and pandoc with WeasyPrint, where they are installed. */
export async function exportTimes() {
  say('exports …');
  const work = folder();
  const json = join(work, 'issue.json');
  writeFileSync(
    json,
    JSON.stringify({
      format: 'digest-desk/issue',
      version: 1,
      ...madeUpIssues(1, { developments: 100, words: 30_000 })[0],
    }),
  );
  process.env.DIGEST_DESK_ELECTRON = JSON.stringify([executablePath, root]);
  const digest = (to) =>
    time(process.execPath, [
      join(root, 'out/cli/digest.js'),
      'export',
      json,
      '--to',
      to,
      '-o',
      work,
      '--name',
      'ours',
      '--force',
    ]);
  digest('md');
  // A new profile opens on the sample issue.
  const { all } = await measureExports(folder(), { all: null });
  samples.allFormatsMs = all;
  row('D16', 'all formats of the sample issue', `${Math.round(median(all))} ms`, '< 2000 ms', median(all) < 2000);
  const has = (program) => spawnSync(program, ['--version']).status === 0;
  if (!has('pandoc')) return say('pandoc is not installed: A30 is left out');
  const profile = folder();
  await seed(profile, madeUpIssues(1, { developments: 100, words: 30_000 }));
  const inApp = await measureExports(profile, { HTML: 'Web page', PDF: 'PDF' });
  compare(
    'HTML of 100 developments / pandoc',
    () => digest('html'),
    () => time('pandoc', ['-s', '--metadata', 'title=x', join(work, 'ours.md'), '-o', join(work, 'pandoc.html')]),
    inApp.HTML,
  );
  if (!has('weasyprint')) return say('weasyprint is not installed: the PDF is left out');
  compare(
    'PDF of 100 developments / pandoc + WeasyPrint',
    () => digest('pdf'),
    () =>
      time('pandoc', [
        '-s',
        '--metadata',
        'title=x',
        '--pdf-engine=weasyprint',
        join(work, 'ours.md'),
        '-o',
        join(work, 'pandoc.pdf'),
      ]),
    inApp.PDF,
    3,
  );
}

function compare(what, ours, theirs, inApp, runs = 5) {
  const mine = [];
  const other = [];
  for (let run = 0; run < runs; run += 1) {
    mine.push(ours());
    other.push(theirs());
  }
  samples[what] = { ours: mine, theirs: other, inApp };
  for (const [how, times] of [
    ['in the app', inApp],
    ['whole processes', mine],
  ]) {
    const ratio = median(times) / median(other);
    row(
      'A30',
      `${what} (${how})`,
      `${Math.round(median(times))} / ${Math.round(median(other))} ms = ${ratio.toFixed(2)}`,
      '≤ 0.25',
      ratio <= 0.25,
    );
  }
}

function time(program, args) {
  const began = process.hrtime.bigint();
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/**
 * What the Publish mode takes for formats of the issue that a profile opens on, from the press to the files being there.
 * `choices` names what is measured and how its formats begin; null for all formats. The first of each still loads what
 * makes it and does not count.
 */
async function measureExports(profile, choices) {
  const out = folder();
  const { app, page, close } = await openApp(executablePath, profile);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, out);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await page.getByRole('button', { name: /^All \d+ formats$/ }).click();
  const boxes = await page.locator('[data-area="export"] fieldset').first().locator('label').all();
  const times = {};
  for (const [name, begins] of Object.entries(choices)) {
    let chosen = 0;
    for (const box of boxes) {
      const isChosen = begins === null || (await box.textContent()).startsWith(begins);
      await box.locator('input').setChecked(isChosen);
      chosen += isChosen ? 1 : 0;
    }
    const measured = [];
    for (let run = 0; run <= RUNS; run += 1) {
      rmSync(out, { recursive: true });
      mkdirSync(out);
      const ms = await page.evaluate(exportOnce);
      if (readdirSync(out).length < chosen) throw new Error(`${name}: said to be written, but is not there`);
      if (run > 0) measured.push(ms);
    }
    times[name] = measured;
  }
  await close();
  return times;
}

/** From the press to what says that the files are written. Runs in the page. */
async function exportOnce() {
  const outcome = document.querySelector('[data-area="export"] [role=status]');
  const button = [...document.querySelectorAll('[data-area="export"] button')].find((each) =>
    each.textContent.startsWith('Export'),
  );
  const began = performance.now();
  const done = new Promise((resolve) => {
    const look = () => {
      if (!/files? written/.test(outcome.textContent)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(outcome, { childList: true, subtree: true, characterData: true });
  });
  button.click();
  await done;
  return performance.now() - began;
}
