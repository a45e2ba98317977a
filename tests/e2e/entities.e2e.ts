import { expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const panel = (page: Page) => page.locator('[data-area="panel-entities"]');
const row = (page: Page, name: string) => panel(page).locator('[data-row]').filter({ hasText: name }).first();
const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });

test('[B4] names of a development by keyboard: role, not this one, added, dismissed, pinned', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);

  await row(page, 'Anadolu Cell').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Samsun')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const role = panel(page).getByLabel('Role here');
  await expect(role).toHaveValue('site');
  await role.fill('harbour');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Samsun')).toBeFocused();
  await expect(row(page, 'Samsun')).toContainText('harbour');
  await page.keyboard.press('ArrowLeft');
  await expect(role).toBeHidden();

  await body(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Quillan Works Ltd met Orsova Shipyards S.A. on Friday. ');
  await expect(row(page, 'Quillan Works Ltd')).toContainText('new name');
  await expect(row(page, 'Orsova Shipyards')).toContainText('new name');
  await row(page, 'Quillan Works Ltd').focus();
  await page.keyboard.press('a');
  await expect(page.getByText('Quillan Works Ltd is in the register as a company.')).toBeVisible();
  await expect(row(page, 'Quillan Works Ltd')).not.toContainText('new name');
  await expect(row(page, 'Orsova Shipyards')).toBeFocused();
  await page.keyboard.press('d');
  await expect(row(page, 'Orsova Shipyards')).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Orsova Shipyards')).toContainText('new name');

  await panel(page)
    .getByRole('button', { name: /^Pin an entity/ })
    .click();
  await expect(panel(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('колх');
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button', { name: /^Pin an entity/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('kolkh');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Kolkheti Terminals')).toBeFocused();
  await expect(row(page, 'Kolkheti Terminals')).toContainText('pinned');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Take the pin out' }).focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Kolkheti Terminals')).toHaveCount(0);

  await row(page, 'Anadolu Cell').focus();
  await page.keyboard.press('Enter');
  await panel(page)
    .getByRole('button', { name: /“Anadolu Cell” is not this one/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Anadolu Cell')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'Anadolu Cell')).toBeVisible();
  expect(problems).toEqual([]);
  await app.close();
});

test('[B5] memory: what was written before is one key away, and R points back to it with its spaces', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await expect(row(page, 'Hanbit Energy')).toContainText('No. 46');
  await row(page, 'Hanbit Energy').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('3 earlier developments, last covered in the last issue');

  // The caret between a word and the comma behind it.
  await body(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('As told, the works are late.');
  for (let step = 0; step < ', the works are late.'.length; step += 1) await page.keyboard.press('ArrowLeft');
  await row(page, 'Hanbit Energy').focus();
  await page.keyboard.press('r');
  await expect(body(page)).toContainText('As told (see No. 46, 15 November 2026), the works are late.');
  await expect(body(page)).toBeFocused();
  await page.keyboard.press('Control+Home');
  await row(page, 'Hanbit Energy').focus();
  await page.keyboard.press('r');
  await expect(body(page)).toContainText('(see No. 46, 15 November 2026) As told');

  await panel(page).getByRole('button', { name: 'Open', exact: true }).first().click();
  await expect(page.getByText('No. 46', { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toContainText('Port of Samsun');
  await openDevelopment(page, 3);
  await row(page, 'Hanbit Energy').focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Open in the register' }).click();
  await expect(page.getByRole('complementary', { name: 'Hanbit Energy' })).toContainText('4 developments');
  await expect(page.getByRole('grid', { name: 'Entities' })).toBeFocused();
  expect(problems).toEqual([]);
  await app.close();
});

test('[B4] F6 goes to the rows, and a low window folds what is second', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await page.locator('body').click({ position: { x: 540, y: 20 } });
  await page.getByRole('textbox', { name: 'Why This Matters' }).focus();
  await page.keyboard.press('F6');
  await expect(row(page, 'Anadolu Cell')).toBeFocused();
  await page.keyboard.press('F6');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area'))).toBe(
    'panel-figures',
  );
  await resize(app, 1024, 700);
  await expect(panel(page).getByRole('button', { name: 'Unfold Entities' })).toBeVisible();
  const sources = await page.locator('[data-area="panel-sources"]').boundingBox();
  const status = await page.locator('[data-area="status"]').boundingBox();
  expect((sources?.y ?? 0) + (sources?.height ?? 0)).toBeLessThanOrEqual((status?.y ?? 0) + 1);
  expect(problems).toEqual([]);
  await app.close();
});

test('[B4] Write with its panels open has no axe violation in light or dark', async () => {
  const { app, page } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await row(page, 'Hanbit Energy').click();
  await panel(page)
    .getByRole('button', { name: /^Pin an entity/ })
    .click();
  await page.keyboard.type('an');
  await page.locator('[data-area="panel-figures"] [data-row]').first().click();
  await page.getByRole('button', { name: 'Convert…' }).click();
  await expectNoViolationsInBothThemes(page, 'panels');
  await app.close();
});

test('[B6] a slip in a name is cured with one press, or left with a reason that outlives a reorder', async () => {
  const { app, page, problems } = await launchApp();
  await page.keyboard.press('Alt+4');
  const text = page.locator('[data-field$="/body"]');
  const notes = page.locator('[data-area="panel-entities"]').getByRole('note');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kolkhetti Terminals waits.');
  const cure = notes.getByRole('button', { name: 'Write “Kolkheti Terminals”' });
  await cure.click();
  await expect(text).toContainText('Kolkheti Terminals waits.');
  await expect(notes.filter({ hasText: 'Kolkhetti' })).toHaveCount(0);

  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Kolkhetti Terminals goes.');
  await expect(cure).toBeVisible();
  await notes.filter({ hasText: 'Kolkhetti' }).getByRole('button', { name: 'Leave it here…' }).click();
  await page.getByLabel('Reason').fill('quoted from the sign');
  await page.keyboard.press('Enter');
  await expect(notes.filter({ hasText: 'Kolkhetti' })).toHaveCount(0);
  await text.click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { name: 'Development 3 of 5' })).toBeVisible();
  await page.keyboard.type('x');
  // Long enough for the words to be read and checked again.
  await page.waitForTimeout(4_000);
  await expect(notes.filter({ hasText: 'Kolkhetti' })).toHaveCount(0);
  expect(problems).toEqual([]);
  await app.close();
});
