import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchApp, resize } from './launch.ts';
import { inBothThemes, openSharing, picture, willChoose } from './play/at-work.ts';

const PASSPHRASE = 'correct horse battery staple';
const NAME = 'Shared Digest';
const field = (page: Page, name: string) =>
  page.getByRole('region', { name: NAME }).getByRole('textbox', { name, exact: true });
const footer = (page: Page) => page.getByRole('textbox', { name: 'Footer', exact: true });

test('[X4] settings and a brand that are open follow what somebody else sets, and leave alone what is being typed', async () => {
  test.setTimeout(240_000);
  const folder = join(mkdtempSync(join(tmpdir(), 'digest-desk-followed-')), 'Black Sea');
  mkdirSync(folder);
  const [ana, bo] = [await launchApp(), await launchApp()];
  await Promise.all([resize(ana.app), resize(bo.app)]);
  await Promise.all([willChoose(ana, folder), willChoose(bo, folder)]);
  await openSharing(ana.page);
  await ana.page.getByRole('button', { name: 'Share by a folder' }).click();
  await ana.page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
  await ana.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(ana.page.getByText('All of it is in the folder “Black Sea”')).toBeVisible();
  await openSharing(bo.page);
  await bo.page.getByRole('button', { name: 'Choose the folder' }).click();
  await bo.page.getByLabel('Passphrase of the folder').fill(PASSPHRASE);
  await bo.page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(bo.page.getByText('All of it is in the folder “Black Sea”')).toBeVisible();
  for (const { page } of [ana, bo]) {
    await page.getByRole('button', { name: 'Back' }).click();
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  }

  // The name comes into the settings that are open; so does a number while another field is being typed in.
  await ana.page.getByRole('textbox', { name: 'Name', exact: true }).first().fill(NAME);
  await ana.page.keyboard.press('Enter');
  await expect(field(bo.page, 'How often')).toBeVisible({ timeout: 60_000 });
  await field(bo.page, 'How often').fill('');
  await field(bo.page, 'How often').pressSequentially('on Mon');
  await field(ana.page, 'Words an issue (0: no target)').fill('1234');
  await ana.page.keyboard.press('Enter');
  await expect(field(bo.page, 'Words an issue (0: no target)')).toHaveValue('1234', { timeout: 60_000 });
  await expect(field(bo.page, 'How often')).toBeFocused();
  await expect(field(bo.page, 'How often')).toHaveValue('on Mon');
  // Where the other sets the very field that one is typing in, one is told, and may have either.
  await field(ana.page, 'How often').fill('on Fridays');
  await ana.page.keyboard.press('Enter');
  await expect(bo.page.getByText('Set to “on Fridays” elsewhere meanwhile.')).toBeVisible({ timeout: 60_000 });
  await expect(field(bo.page, 'How often')).toHaveValue('on Mon');
  await picture(bo.page, 'set-elsewhere-meanwhile');
  await bo.page.keyboard.press('Escape');
  await expect(field(bo.page, 'How often')).toHaveValue('on Fridays');
  await field(bo.page, 'How often').fill('on Mondays');
  await bo.page.keyboard.press('Enter');
  // What is stored together with what came is written with it, not over it.
  await field(bo.page, 'Words a development (0: no target)').fill('321');
  await bo.page.keyboard.press('Enter');
  await expect(field(ana.page, 'Words a development (0: no target)')).toHaveValue('321', { timeout: 60_000 });
  await expect(field(ana.page, 'How often')).toHaveValue('on Mondays');
  await expect(field(ana.page, 'Words an issue (0: no target)')).toHaveValue('1234');
  await inBothThemes(bo.page, 'settings that follow');

  // The brand is one value: what the one types into its footer goes with the accent that the other has chosen.
  for (const { page } of [ana, bo]) {
    await page.getByRole('button', { name: `Brand of ${NAME}` }).click();
    await footer(page).waitFor();
  }
  const accent = (page: Page) => page.getByRole('textbox', { name: /^accent/i }).first();
  await footer(bo.page).fill('Written by ');
  await accent(ana.page).fill('#7a1f3d');
  await expect(accent(bo.page)).toHaveValue('#7a1f3d', { timeout: 60_000 });
  await expect(footer(bo.page)).toHaveValue('Written by ');
  await bo.page.keyboard.type('both');
  await bo.page.keyboard.press('Enter');
  await expect(footer(ana.page)).toHaveValue('Written by both', { timeout: 60_000 });
  await expect(accent(ana.page)).toHaveValue('#7a1f3d');
  await inBothThemes(ana.page, 'a brand that follows');
  expect([...ana.problems, ...bo.problems]).toEqual([]);
  await Promise.all([ana.app.close(), bo.app.close()]);
});
