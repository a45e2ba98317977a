import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSeeding } from './open-app.mjs';
import { ensureApp } from './setup.mjs';

/* What all parts of the bench share: the built app, the rows of the table, and the raw samples beside it. */

export const { executablePath } = await ensureApp();

export const samples = {};
export const rows = [];
export const row = (id, what, figure, wanted, isMet) =>
  rows.push({ id, what, figure, wanted, met: isMet ? 'yes' : 'no' });

const sorted = (list) => [...list].sort((a, b) => a - b);
export const median = (list) => sorted(list)[Math.floor(list.length / 2)];
export const p95 = (list) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * 0.95))];
export const folder = () => mkdtempSync(join(tmpdir(), 'digest-desk-bench-'));

export function msOf(times) {
  return `${median(times).toFixed(1)} ms (longest ${Math.max(...times).toFixed(1)})`;
}

/** Fills a profile with issues and a register, and leaves it open on the first issue. */
export async function seed(profile, issues, entities = [], prepare = async () => {}) {
  const { page, close } = await openSeeding(executablePath, profile);
  for (let from = 0; from < issues.length; from += 50)
    await page.evaluate(
      ([all, register]) => window.digestDeskSeed('Coast Weekly', 'en-GB', all, register),
      [issues.slice(from, from + 50), from === 0 ? entities : []],
    );
  await prepare(page);
  await page.evaluate((id) => {
    location.hash = '';
    return id;
  }, issues[0].id);
  await page.keyboard.press('Control+l');
  await page.getByRole('row').nth(1).waitFor();
  await page
    .locator(`tr[data-issue="${issues[0].id}"]`)
    .first()
    .dblclick()
    .catch(() => {});
  await page.locator('[data-field$="/body"]').waitFor({ timeout: 10_000 });
  await page.waitForTimeout(400);
  await close();
}
