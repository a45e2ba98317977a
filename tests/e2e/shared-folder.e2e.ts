import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { type LaunchedApp, launchApp, resize } from './launch.ts';

const openSharing = async (page: Page) => {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Share, join or leave');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sharing', level: 1 }).waitFor();
};
const mark = (page: Page) => page.getByRole('button', { name: /^Sharing:/ });
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' });
/** A person who chooses this folder, in the system's own dialog. */
const choosing = ({ app }: LaunchedApp, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

test('[X6] a publication is shared by a folder with a passphrase, joined, written on both sides, unplugged and plugged in', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'digest-desk-nextcloud-')), 'Black Sea');
  mkdirSync(folder);
  const [ana, bo] = [await launchApp(), await launchApp()];
  await Promise.all([resize(ana.app), resize(bo.app)]);
  await Promise.all([choosing(ana, folder), choosing(bo, folder)]);

  await openSharing(bo.page);
  await bo.page.getByRole('button', { name: 'Choose the folder' }).click();
  await expect(bo.page.getByRole('alert')).toContainText('Nothing is shared by this folder yet');

  await openSharing(ana.page);
  await ana.page.getByRole('button', { name: 'Share by a folder' }).click();
  await ana.page.getByLabel(/^Passphrase/).fill('correct horse battery staple');
  await expectNoViolations(ana.page, 'sharing by a folder');
  await ana.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(ana.page.getByText('All of it is in the folder “Black Sea”')).toBeVisible();
  await expectNoViolations(ana.page, 'shared by a folder');
  await picture(ana.page, 'folder');
  await ana.page.getByRole('button', { name: 'Back' }).click();
  await expect(mark(ana.page)).toHaveText('All of it is in the folder “Black Sea”');
  expect(readdirSync(folder).sort()).toEqual(['devices', 'digest-desk-folder.json']);

  await bo.page.getByRole('button', { name: 'Choose the folder' }).click();
  await bo.page.getByLabel('Passphrase of the folder').fill('wrong');
  await bo.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(bo.page.getByRole('alert')).toContainText('not the passphrase');
  await bo.page.getByLabel('Passphrase of the folder').fill('correct horse battery staple');
  await bo.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(bo.page.getByText('All of it is in the folder “Black Sea”')).toBeVisible();
  await bo.page.keyboard.press('Control+L');
  const shared = await issueOf(ana.page);
  await bo.page.locator(`tr[data-issue="${shared}"]`).focus();
  await bo.page.keyboard.press('Enter');
  for (const { page } of [ana, bo]) await page.keyboard.press('Alt+1');

  await headline(ana.page).click();
  await ana.page.keyboard.press('Control+Home');
  await ana.page.keyboard.type('Breaking: ');
  await expect(headline(bo.page)).toContainText('Breaking: ', { timeout: 40_000 });
  await headline(bo.page).click();
  await bo.page.keyboard.press('Control+End');

  // The drive is unplugged: both go on, and what was written meets when it is back.
  renameSync(folder, `${folder}-aside`);
  mkdirSync(folder);
  await bo.page.keyboard.type(' (more to come)');
  for (const { page } of [ana, bo])
    await expect(mark(page)).toHaveText('Folder “Black Sea” waits: your work is here', { timeout: 40_000 });
  await expectNoViolations(ana.page, 'folder gone');
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-aside`, folder);
  await expect(headline(ana.page)).toContainText('(more to come)', { timeout: 60_000 });
  for (const { page } of [ana, bo]) await expect(mark(page)).toHaveText('All of it is in the folder “Black Sea”');
  expect([...ana.problems, ...bo.problems]).toEqual([]);
  await Promise.all([ana.app.close(), bo.app.close()]);
});

const issueOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const open = indexedDB.open('digest-desk');
    const database = await new Promise<IDBDatabase>((found) => {
      open.onsuccess = () => found(open.result);
    });
    const rows = database.transaction('issueRows').objectStore('issueRows').getAll();
    return new Promise<string>((found) => {
      rows.onsuccess = () => found(rows.result.find(({ number }: { number: string }) => number === '47').id);
    });
  });

/** Where `PICTURES` names a folder, what is on the screen is kept there for somebody to look at. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== undefined) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}
