import { expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const body = (page: Page) => page.locator('[data-field$="/body"]');
const notes = (page: Page) => page.locator('[data-area="panel-entities"]').getByRole('note');
const spelling = (page: Page) => page.getByRole('checkbox', { name: 'Spelling of known names' });

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

async function leaveSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back' }).click();
  await openDevelopment(page, 4);
}

test('[B6] a naming check is switched off for the publication, back by undo, and by the settings', async () => {
  const { app, page, profile, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kolkhetti Terminals waits.');
  const slip = notes(page).filter({ hasText: 'Kolkhetti' });
  await slip.getByRole('button', { name: 'Never check this' }).focus();
  await page.keyboard.press('Enter');
  await expect(slip).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(slip).toBeVisible();
  await slip.getByRole('button', { name: 'Never check this' }).click();
  await expect(slip).toHaveCount(0);
  await app.close();

  const again = await launchApp({ profile });
  await resize(again.app);
  await openDevelopment(again.page, 4);
  await openSettings(again.page);
  await expect(spelling(again.page)).not.toBeChecked();
  await spelling(again.page).focus();
  await again.page.keyboard.press('Space');
  await expect(spelling(again.page)).toBeChecked();
  await leaveSettings(again.page);
  await expect(notes(again.page).filter({ hasText: 'Kolkhetti' })).toBeVisible();
  expect([...problems, ...again.problems]).toEqual([]);
  await again.app.close();
});

test('[B5] [B10] the publication’s own words for a back-reference, and its way with big numbers, are used', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await openSettings(page);
  await page.getByLabel('Back-reference, with {number} and {date}').fill('[→ No. {number}]');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '$1.8bn' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: '$1.8bn' })).toBeChecked();
  await leaveSettings(page);
  await body(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It costs $1.8 billion.');
  await page.locator('[data-area="panel-entities"] [data-row]').filter({ hasText: 'Hanbit Energy' }).first().focus();
  await page.keyboard.press('r');
  await expect(body(page)).toContainText('It costs $1.8 billion. [→ No. 46]');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Write this development’s numbers');
  await page.keyboard.press('Enter');
  await expect(body(page)).toContainText('$1.8bn');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B6] [A16] the settings have no axe violation in light or dark', async () => {
  const { app, page } = await launchApp();
  await resize(app);
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await openSettings(page);
  await expectNoViolationsInBothThemes(page, 'settings');
  await app.close();
});
