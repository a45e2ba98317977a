import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { blankPicture } from '../../src/shared/domain/picture.ts';
import { CHARTS } from '../shared/charts/charts.ts';
import { sample } from '../shared/export/branded.ts';
import { launchApp, resize } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-formats-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Seed = (publication: string, language: string, issues: readonly unknown[]) => Promise<void>;

const chart = CHARTS.bar;
const issue = {
  ...sample,
  id: 'charted-issue',
  publicationId: 'charted',
  number: '1',
  title: 'A Chart Goes Out',
  pictures: [
    {
      ...blankPicture(sample.developments[0]?.id ?? null, { kind: 'chart', chart }),
      caption: 'Tonnes a year',
    },
  ],
};

test('[D13] every format is seen as itself, copied, and written in one go; a chart is drawn for mail', async () => {
  test.setTimeout(240_000);
  const { app, page, problems } = await launchApp();
  await page.evaluate(() => {
    location.hash = '#seed';
    location.reload();
  });
  await page.waitForFunction(() => 'digestDeskSeed' in window);
  await page.evaluate((one) => (Reflect.get(window, 'digestDeskSeed') as Seed)('Coast Weekly', 'en-GB', [one]), issue);
  await page.evaluate(() => {
    location.hash = '';
    location.reload();
  });
  await page.locator('main').first().waitFor();
  await resize(app);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await page.keyboard.press('Control+l');
  await page
    .getByRole('row', { name: /A Chart Goes Out/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: 'Preflight' }).waitFor();

  const frame = (name: string) => page.frameLocator(`iframe[title="Preview: ${name}"]`);
  await expect(frame('Web').locator('h1')).toContainText('A Chart Goes Out');
  await page.getByRole('tab', { name: 'Email' }).press('Enter');
  await expect(frame('Email').locator('img[src^="data:image/png"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(page.getByText('The mail is on the clipboard: paste it into a new message.')).toBeVisible();
  const more = async (name: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await page.getByRole('menuitem', { name, exact: true }).press('Enter');
  };
  await more('Word');
  await expect(frame('Word').getByText('Georgia’s Maritime Agency').first()).toBeVisible();
  await more('EPUB');
  await expect(frame('EPUB').locator('section').first()).toBeVisible();
  await more('RSS feed');
  await expect(frame('RSS feed').locator('article')).toHaveCount(8);
  await more('Social thread');
  await expect(page.getByRole('group', { name: 'Posts' }).getByRole('listitem')).toHaveCount(7);
  await more('Plain text');
  await expect(page.getByRole('tabpanel')).toContainText('Ministry notice 2026/118');
  await page.getByRole('tab', { name: 'PDF' }).press('Enter');
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 60_000 });

  const exports = page.getByRole('region', { name: 'Export', exact: true });
  await exports.getByRole('button', { name: 'Choose a folder…' }).press('Enter');
  await exports.getByRole('button', { name: 'All 13 formats' }).press('Enter');
  for (const box of await exports.getByRole('checkbox').all()) if (!(await box.isChecked())) await box.press('Space');
  await expect(exports.getByText(/of 102 KB/)).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByText(/\d+ files written/)).toBeVisible({ timeout: 90_000 });
  expect(
    readdirSync(folder)
      .map((name) => name.replace(/^coast-weekly-1/, ''))
      .sort(),
  ).toEqual([
    '-site',
    '.atom.xml',
    '.docx',
    '.email.html',
    '.eml',
    '.epub',
    '.html',
    '.json',
    '.md',
    '.pdf',
    '.rss.xml',
    '.thread.txt',
    '.txt',
    'pictures',
  ]);
  expect(readFileSync(join(folder, 'coast-weekly-1.eml'), 'utf8')).toMatch(/Content-Type: image\/png/i);

  // What was copied is rich content where it is pasted.
  await page.getByRole('tab', { name: 'Email' }).press('Enter');
  await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(page.getByText('The mail is on the clipboard')).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Alt+5');
  await page.getByText('Development 5 of').waitFor();
  const body = page.locator('[data-field$="/body"]');
  await body.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await expect(body).toContainText('A quay, a furnace and a cable look like three stories about three ministries.');
  await expect(body.locator('strong').filter({ hasText: 'twenty-six months' })).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});
