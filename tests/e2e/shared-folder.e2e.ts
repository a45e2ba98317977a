import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { launchApp, resize } from './launch.ts';
import {
  headline,
  inBothThemes,
  mark,
  openIssue,
  openSharing,
  picture,
  sampleIssue,
  willChoose,
} from './play/at-work.ts';

/** Notes something of a company in the register, and stays there. */
async function note(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  await page
    .getByRole('row', { name: /Anadolu Cell/ })
    .first()
    .click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Note' }).fill(words);
  await page.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(page.locator('[data-area="entity"]')).toContainText(words);
}

test('[X6] [X4] a publication is shared by a folder with a passphrase, joined, written on both sides, unplugged and plugged in', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'digest-desk-nextcloud-')), 'Black Sea');
  mkdirSync(folder);
  const [ana, bo] = [await launchApp(), await launchApp()];
  await Promise.all([resize(ana.app), resize(bo.app)]);
  await Promise.all([willChoose(ana, folder), willChoose(bo, folder)]);

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
  await expect(mark(ana.page)).toHaveAccessibleName('Sharing: Shared by folder');
  expect(readdirSync(folder).sort()).toEqual(['devices', 'digest-desk-folder.json']);

  await bo.page.getByRole('button', { name: 'Choose the folder' }).click();
  await bo.page.getByLabel('Passphrase of the folder').fill('wrong');
  await bo.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(bo.page.getByRole('alert')).toContainText('not the passphrase');
  await bo.page.getByLabel('Passphrase of the folder').fill('correct horse battery staple');
  await bo.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(bo.page.getByText('All of it is in the folder “Black Sea”')).toBeVisible();
  const issue = await sampleIssue(ana.page);
  await openIssue(bo.page, issue);
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
    await expect(mark(page)).toHaveAccessibleName(
      'Sharing: Shared by folder · waits for the folder: your work is here',
      {
        timeout: 40_000,
      },
    );
  await expectNoViolations(ana.page, 'folder gone');
  expect(readdirSync(folder)).toEqual([]);
  // Both note something else of the same company meanwhile.
  await note(ana.page, 'Builds in Samsun.');
  await note(bo.page, 'Builds near Samsun.');
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-aside`, folder);
  // The register says so wherever it is looked at, and either side can stand.
  const differences = bo.page.getByRole('region', { name: '1 thing that two people set otherwise' });
  await expect(differences).toContainText('Anadolu Cell', { timeout: 60_000 });
  // Each side says who set it, and when.
  await expect(differences.locator('time')).toHaveCount(2);
  await inBothThemes(bo.page, 'register differences');
  const other = differences.getByRole('button', { name: /^Use/ });
  const stands = ((await other.textContent()) ?? '').replace(/^Use “|”$/g, '');
  await other.press('Enter');
  await expect(differences).toBeHidden();
  await expect(bo.page.locator('[data-area="entity"]')).toContainText(stands);
  await expect(ana.page.locator('[data-area="entity"]')).toContainText(stands, { timeout: 60_000 });
  await openIssue(ana.page, issue);
  await openIssue(bo.page, issue);
  for (const { page } of [ana, bo]) await page.keyboard.press('Alt+1');
  await expect(headline(ana.page)).toContainText('(more to come)', { timeout: 60_000 });
  for (const { page } of [ana, bo]) await expect(mark(page)).toHaveAccessibleName('Sharing: Shared by folder');
  expect([...ana.problems, ...bo.problems]).toEqual([]);
  await Promise.all([ana.app.close(), bo.app.close()]);
});
