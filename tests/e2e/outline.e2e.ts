import { expect, test } from '@playwright/test';
import { launchApp, resize } from './launch.ts';

test('[A12] a development is dragged with the mouse to another place, and undone there', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  const rows = page.getByRole('list', { name: 'Developments' }).getByRole('listitem');
  await expect(rows).toHaveCount(5);
  const before = await rows.allTextContents();
  const [first, third] = await Promise.all([rows.nth(0).boundingBox(), rows.nth(2).boundingBox()]);
  if (first === null || third === null) throw new Error('The outline is not on screen');
  await page.mouse.move(first.x + 60, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(third.x + 60, third.y + third.height / 3, { steps: 8 });
  await expect(rows.nth(2)).toHaveAttribute('data-drop', 'before');
  await page.mouse.move(third.x + 60, third.y + third.height - 6, { steps: 4 });
  await expect(rows.nth(2)).toHaveAttribute('data-drop', 'after');
  await page.mouse.up();
  await expect(rows.nth(2)).toContainText(headlineIn(before[0]));
  await expect(rows.nth(0)).toContainText(headlineIn(before[1]));
  await expect(rows.nth(1)).toContainText(headlineIn(before[2]));
  await expect(page.locator('[data-drop], [data-dragging]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows.nth(0)).toContainText(headlineIn(before[0]));
  expect(problems).toEqual([]);
  await app.close();
});

test('[A12] a drag that ends outside the outline leaves the order as it is', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  const rows = page.getByRole('list', { name: 'Developments' }).getByRole('listitem');
  await expect(rows).toHaveCount(5);
  const first = await rows.nth(0).boundingBox();
  if (first === null) throw new Error('The outline is not on screen');
  const before = (await rows.allTextContents()).map(headlineIn);
  await page.mouse.move(first.x + 60, first.y + first.height / 2);
  await page.mouse.down();
  await page.mouse.move(first.x + 60, first.y + first.height * 2, { steps: 6 });
  await page.mouse.move(800, 400, { steps: 6 });
  await page.mouse.up();
  await expect(page.locator('[data-dragging]')).toHaveCount(0);
  expect((await rows.allTextContents()).map(headlineIn)).toEqual(before);
  expect(problems).toEqual([]);
  await app.close();
});

/** A row's headline, without its number before it and its state behind it. */
const headlineIn = (row: string | undefined): string => /^\d(.*?)Draft/.exec(row ?? '')?.[1] ?? 'no headline';
