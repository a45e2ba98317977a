import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });
const pictures = (page: Page) => page.locator('[data-area="panel-pictures"]');
const AVIF = join(import.meta.dirname, '../fixtures/pictures/two-halves.avif');

/** Where words of the body are on screen. */
const placeOf = (page: Page, words: string): Promise<{ x: number; y: number }> =>
  body(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      // A name may go over to the next line.
      const { left = 0, top = 0, height = 0 } = range.getClientRects()[0] ?? {};
      return { x: left + 12, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not in the body`);
  }, words);

async function chooseAvif(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, AVIF);
  const unfold = pictures(page).getByRole('button', { name: 'Unfold Pictures' });
  if (await unfold.isVisible()) {
    await unfold.focus();
    await page.keyboard.press('Enter');
  }
  await pictures(page).getByRole('button', { name: 'Add an image' }).focus();
  await page.keyboard.press('Enter');
  await expect(pictures(page).getByLabel(/^Alt text/)).toBeVisible();
}

test('[B4] the card of a name comes by pointer and by keyboard, stays under the pointer, and has no axe violation in light or dark', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  const card = page.locator('[data-hover-card]');
  const name = await placeOf(page, 'Hanbit Energy');
  // The names are painted a moment after they are listed.
  await expect(async () => {
    await page.mouse.move(name.x + 4, name.y, { steps: 2 });
    await page.mouse.move(name.x, name.y, { steps: 2 });
    await expect(card).toContainText('Hanbit Energy', { timeout: 1_500 });
  }).toPass();
  const box = await card.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 8, { steps: 6 });
  await page.waitForTimeout(600);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 400, { steps: 4 });
  await expect(card).toBeHidden();

  await body(page).click();
  await page.mouse.move(5, 400);
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+i');
  await expect(page.getByRole('status').filter({ has: card })).toContainText('Anadolu Cell');
  await expectNoViolationsInBothThemes(page, 'hover card');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(problems).toEqual([]);
  await app.close();
});

test('[B5] the matrix of countries and kinds is a table, opened by keyboard, without axe violation in light or dark', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await page.getByRole('button', { name: 'Title and dates' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Unfold Countries and kinds' }).focus();
  await page.keyboard.press('Enter');
  const table = page.locator('[data-area="panel-matrix"]').getByRole('table');
  await expect(table.getByRole('columnheader')).not.toHaveCount(0);
  const turkey = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Türkiye' }) });
  await expect(turkey.getByRole('cell')).toHaveCount((await table.getByRole('columnheader').count()) - 1);
  expect((await turkey.getByRole('cell').allTextContents()).some((cell) => Number.parseInt(cell, 10) > 0)).toBe(true);
  await expectNoViolationsInBothThemes(page, 'matrix');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B11] an AVIF is taken in, cropped and focused by keyboard and by pointer, without axe violation in light or dark', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await chooseAvif(app, page);
  const onPage = page.locator('section[aria-label="Page"] figure img');
  await expect
    .poll(() => onPage.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]))
    .toEqual([32, 16]);

  const right = pictures(page).getByRole('spinbutton', { name: 'Right' });
  const bottom = pictures(page).getByRole('spinbutton', { name: 'Bottom' });
  await pictures(page)
    .getByRole('button', { name: /^Bottom right corner/ })
    .focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(right).toHaveValue('30');
  await expect(bottom).toHaveValue('1');
  const focus = pictures(page).getByRole('button', { name: /^Focus point/ });
  await focus.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(focus).toHaveAccessibleName(/45 % from the left/);
  await expect(focus).toBeFocused();

  const handle = pictures(page).getByRole('button', { name: /^Top left corner/ });
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const view = await pictures(page).locator('fieldset img').boundingBox();
  if (from === null || view === null) throw new Error('The picture is not on screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(view.x + view.width / 5, view.y + view.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(pictures(page).getByRole('spinbutton', { name: 'Left' })).toHaveValue('20');
  await expect(pictures(page).getByRole('spinbutton', { name: 'Top' })).toHaveValue('50');
  await expectNoViolationsInBothThemes(page, 'picture form');
  await pictures(page).getByRole('button', { name: 'Whole picture' }).focus();
  await page.keyboard.press('Enter');
  await expect(right).toHaveValue('0');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B12] a chart is made, filled and reshaped by keyboard in all its forms, without axe violation in light or dark', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  const unfold = pictures(page).getByRole('button', { name: 'Unfold Pictures' });
  if (await unfold.isVisible()) {
    await unfold.focus();
    await page.keyboard.press('Enter');
  }
  await pictures(page).getByRole('button', { name: 'Add a chart' }).focus();
  await page.keyboard.press('Enter');
  const form = pictures(page).getByRole('combobox', { name: 'Form' });
  const table = pictures(page).getByRole('textbox', { name: /^Table/ });
  await table.focus();
  await page.keyboard.type('Phase,Cost,Lines\nFirst,140,2\nSecond,210,2\nThird,240,2');
  const onPage = page.locator('section[aria-label="Page"] figure');
  const seen = new Set<string>();
  for (const next of ['Bars', 'Line', 'Dots', 'Stacked bars']) {
    await form.focus();
    await page.keyboard.type(next.slice(0, 2));
    await expect(form.locator('option:checked')).toHaveText(next);
    await expect(onPage.locator('img')).toHaveCount(1);
    await expect.poll(() => onPage.locator('img').getAttribute('src')).not.toBe([...seen].at(-1) ?? null);
    seen.add((await onPage.locator('img').getAttribute('src')) ?? '');
    await expectNoViolationsInBothThemes(page, `chart form, ${next}`);
  }
  expect(seen.size).toBe(4);
  expect(problems).toEqual([]);
  await app.close();
});
