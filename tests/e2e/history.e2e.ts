import { expect, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const BODY = '[data-field$="/body"]';

test('[C13] a version is named, compared with now, and one development is brought back, by keys alone', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Versions' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name of the issue as it is now' });
  await name.focus();
  await page.keyboard.type('Before the cuts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Before the cuts/ }).first()).toBeVisible();

  await page.keyboard.press('Control+1');
  await page.locator(BODY).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('In a late change, ');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Versions' }).press('Enter');
  const versions = page.getByRole('region', { name: 'Versions', exact: true });
  await expect(versions.getByText('In a late change,')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('inline.png') });
  await expectNoViolations(page, 'versions');
  await versions.getByRole('button', { name: 'Side by side' }).press('Enter');
  await page.screenshot({ path: test.info().outputPath('sides.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await resize(app, 1024, 700);
  await page.waitForTimeout(300);
  await page.screenshot({ path: test.info().outputPath('dark-1024.png') });
  await expectNoViolations(page, 'versions in the dark');

  await versions.getByRole('button', { name: 'Restore this development' }).first().press('Enter');
  await expect(versions.getByText('Nothing differs').or(versions.getByText('as of'))).not.toHaveCount(0);
  const slider = versions.getByRole('slider', { name: 'Version' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /Before the cuts/);
  await expect(versions.getByText('Nothing differs between the two.')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.locator(BODY)).not.toContainText('In a late change,');
  await page.keyboard.press('Control+z');
  await expect(page.locator(BODY)).toContainText('In a late change,');
  expect(problems).toEqual([]);
  await app.close();
});
