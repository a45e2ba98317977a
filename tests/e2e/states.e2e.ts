import { expect, test } from '@playwright/test';
import { launchApp, resize } from './launch.ts';

test('[C3] outline and library say where things stand, by sign and word, and filter what waits for a role', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  const outline = page.getByRole('navigation', { name: 'Outline', exact: true });
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+2');
  await outline.getByRole('button', { name: /Georgia Signs/ }).press('Enter');
  const part = page.getByRole('region', { name: 'Development 1', exact: true });
  await expect(part).toBeFocused();
  await part.getByRole('button', { name: 'Send for review' }).press('Enter');
  const state = outline.getByRole('button', { name: /Georgia Signs/ }).locator('[data-state]');
  await expect(state).toHaveText('In review');
  await expect(state.locator('svg')).toHaveCount(1);

  await page.keyboard.press('Control+l');
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.filter({ hasText: 'In review' })).toHaveCount(1);
  const all = await rows.count();
  const toReview = page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: /To review/ });
  await toReview.focus();
  await page.keyboard.press('Enter');
  await expect(toReview).toHaveAttribute('aria-current', 'true');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('In review');
  await page.getByRole('button', { name: /All issues/ }).press('Enter');
  await expect(rows).toHaveCount(all);
  expect(problems).toEqual([]);
  await app.close();
});
