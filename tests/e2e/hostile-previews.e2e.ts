import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PREVIEW_VIEWS, TABS } from '../../src/renderer/features/publish/preview/preview-views.ts';
import { writeBrandFile } from '../../src/shared/brand/index.ts';
import type { Issue } from '../../src/shared/domain/issue.ts';
import { hostileEverywhere } from '../shared/export/hostile-everywhere.ts';
import { hostileStrings } from '../shared/export/hostile-strings.ts';
import { launchApp, resize } from './launch.ts';

declare global {
  interface Window {
    digestDeskSeed?: (name: string, language: string, issues: readonly Issue[]) => Promise<void>;
    hacked?: number;
  }
}

/** Said as true or false: a failure must not print all of it. */
const isThere = (words: string | null) => /window[.\\-]+hacked/.test(words ?? '');

/** Puts an issue with its publication into the library in the way that `npm run seed` does, and opens it. */
async function seed(page: Page, name: string, issue: Issue): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#seed';
    location.reload();
  });
  await page.waitForFunction(() => window.digestDeskSeed !== undefined);
  await page.evaluate(([title, one]) => window.digestDeskSeed?.(title, 'en-GB', [one]), [name, issue] as const);
  await page.keyboard.press('Control+l');
  await page.locator(`tr[data-issue="${issue.id}"]`).first().dblclick();
  await page.locator('[data-field$="/body"], [data-field="title"]').first().waitFor();
}

test(`[D14] ${hostileStrings.length} hostile strings in every field: in no preview of the window anything runs, and nothing is asked for`, async () => {
  test.setTimeout(180_000);
  const { issue, publication } = hostileEverywhere(20);
  const brand = join(mkdtempSync(join(tmpdir(), 'digest-desk-hostile-')), 'brand.json');
  writeFileSync(brand, writeBrandFile({ publication, rules: publication, logos: new Map() }));
  const { app, page, problems } = await launchApp();
  await resize(app);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(app|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await seed(page, publication.name, issue);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, brand);
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('Change the brand');
  await page
    .getByRole('option', { name: /Change the brand/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Take over a brand…' }).click();
  await expect(page.getByText(/is taken over/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.locator('[data-field$="/body"], [data-field="title"]').first().waitFor();

  await page.keyboard.press('Control+3');
  const preview = page.getByRole('region', { name: 'Preview', exact: true });
  const tabs = preview.getByRole('tab');
  await tabs.first().waitFor();
  for (const [at, { id, name, isPage }] of PREVIEW_VIEWS.entries()) {
    if (at < TABS) await tabs.getByText(name, { exact: true }).click();
    else {
      await preview.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    }
    if (isPage)
      await expect
        .poll(async () => isThere(await preview.frameLocator('iframe').locator('body').textContent()), {
          timeout: 30_000,
        })
        .toBe(true);
    else if (id === 'pdf')
      await expect(preview.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 60_000 });
    else {
      await expect.poll(async () => isThere(await preview.textContent()), { timeout: 30_000 }).toBe(true);
      // Of a folder each page stands under its path: the issue's and one a development.
      if (id === 'site')
        await expect
          .poll(async () => (await preview.locator('pre').textContent())?.match(/^# \S+\.md$/gm)?.length)
          .toBeGreaterThan(issue.developments.length);
    }
    for (const frame of page.frames()) expect(await frame.evaluate(() => window.hacked), name).toBeUndefined();
  }
  expect(asked).toEqual([]);
  // The one with a parent prints.
  const windows = await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((each) => each.getParentWindow() === null).length,
  );
  expect(windows).toBe(1);
  expect(problems).toEqual([]);
  await app.close();
});
