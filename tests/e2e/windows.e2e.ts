import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';

test('[B8] two windows on one library show each other’s words and judgements', async () => {
  const { app, page, problems } = await launchApp();
  await page.keyboard.press('Alt+4');
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+n');
  const other = await opening;
  await other.locator('main').first().waitFor();
  await other.keyboard.press('Alt+4');
  await page.locator('[data-field$="/body"]').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Seen in both.');
  await expect(other.locator('[data-field$="/body"]')).toContainText('Seen in both.');

  const row = (of: typeof page) => of.locator('[data-area="panel-figures"]').getByRole('row', { name: /84 ha/ });
  await row(other).getByRole('button').focus();
  await other.keyboard.press('c');
  await expect(row(other)).toContainText('Checked');
  await expect(row(page)).toContainText('Checked');
  expect(problems).toEqual([]);
  await app.close();
});
