import { test } from '@playwright/test';
import { launchApp, resize } from './launch.ts';

test('look', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app, 1440, 900);
  await page.keyboard.press('Control+3');
  await page.locator('[data-finding]').first().waitFor({ timeout: 20000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/work/notes/pics-checks/publish-light.png' });
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.screenshot({ path: '/work/notes/pics-checks/publish-f8.png' });
  await page.locator('[data-finding]').first().getByRole('button', { name: /Go on/ }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/work/notes/pics-checks/publish-reason.png' });
  await page.keyboard.press('Escape');
  await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/work/notes/pics-checks/publish-dark.png' });
  await resize(app, 1024, 700);
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/work/notes/pics-checks/publish-1024.png' });
  console.log(problems);
  await app.close();
});
