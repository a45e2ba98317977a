import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from './open-app.mjs';

const RUNS = 5;

/**
 * What the Publish mode takes for formats of the issue that a profile opens on, from the press to the files being there.
 * `choices` names what is measured and how its formats begin; null for all formats. The first of each still loads what
 * makes it and does not count.
 */
export async function measureExports(executablePath, profile, choices) {
  const out = mkdtempSync(join(tmpdir(), 'digest-desk-bench-'));
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
