import { expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const bar = (page: Page) => page.getByRole('search', { name: 'Find in this issue' });
const find = (page: Page) => bar(page).getByLabel('Find', { exact: true });
const count = (page: Page) => bar(page).getByRole('status');
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' });
const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });

test('[B15] find goes through the whole issue from the page on, with case, words and expressions', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await page.keyboard.press('Control+f');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('türkiye');
  // The first find of this page, of all those in the issue.
  await expect(count(page)).toHaveText(/^[2-9] of \d/);
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('Anadolu Cell');
  const total = Number((await count(page).textContent())?.split(' of ')[1]);
  for (let step = 0; step < total; step += 1) await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('Anadolu Cell');
  await page.keyboard.press('Shift+Enter');
  await expect(headline(page)).not.toContainText('Anadolu Cell');

  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await expect(count(page)).toHaveText('Not found');
  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await find(page).fill('samsu');
  await expect(count(page)).toHaveText(/ of /);
  await bar(page).getByRole('button', { name: 'Whole words' }).click();
  await expect(count(page)).toHaveText('Not found');
  await bar(page).getByRole('button', { name: 'Whole words' }).click();

  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await find(page).fill('(\\d+');
  await expect(count(page)).toHaveText('A round bracket has no partner.');
  await expect(find(page)).toHaveAttribute('aria-invalid', 'true');
  await find(page).fill('(\\d+) percent');
  await expect(count(page)).toHaveText('1 of 1');
  // Asking for the second row leaves what is looked for.
  await page.keyboard.press('Control+h');
  await expect(bar(page).getByLabel('Replace with')).toBeVisible();
  await expect(find(page)).toHaveValue('(\\d+) percent');
  await expect(find(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(body(page)).toBeFocused();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('30 percent');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B15] replacing: nothing unseen, one after the other, all by preview, and one undo', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await page.keyboard.press('Control+h');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('Samsun');
  await bar(page).getByLabel('Replace with').fill('Samsun Port');
  await expect(count(page)).toHaveText('1 of 3');
  const replace = bar(page).getByRole('button', { name: 'Replace', exact: true });
  await replace.click();
  await expect(headline(page)).not.toContainText('Samsun Port');
  await replace.click();
  await expect(headline(page)).toContainText('in Samsun Port');
  // The words put there have what is looked for in them: it goes on behind them.
  await expect(count(page)).toHaveText('2 of 3');
  await replace.click();
  await expect(body(page)).toContainText('in Samsun Port’s');
  await expect(count(page)).toHaveText('3 of 3');

  await find(page).fill('the');
  await bar(page).getByRole('button', { name: 'Whole words' }).click();
  await bar(page).getByLabel('Replace with').fill('THE');
  const all = Number((await count(page).textContent())?.split(' of ')[1]);
  expect(all).toBeGreaterThan(40);
  await bar(page).getByRole('button', { name: 'Replace all…' }).click();
  await bar(page).getByRole('checkbox').first().uncheck();
  await bar(page)
    .getByRole('button', { name: `Replace ${all - 1} places` })
    .click();
  await expect(page.getByText(`${all - 1} places were replaced.`)).toBeVisible();
  await expect(find(page)).toBeFocused();
  // Developments that are not on screen are written as well.
  await page.getByRole('button', { name: /Moldova Opens/ }).click();
  await expect(body(page)).toContainText('THE');
  await body(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`${all - 1} places were replaced.`)).toBeHidden();
  await bar(page).getByRole('button', { name: 'Match case' }).click();
  await find(page).fill('THE');
  await expect(count(page)).toHaveText('Not found');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B14] the library is searched by keyboard, with filters as chips, and the palette shows where', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByLabel('Search issues');
  await expect(search).toBeFocused();
  await page.keyboard.type('> 100 m USD, Türkiye');
  const hits = page.locator('[data-hit]');
  await expect(hits).toHaveCount(1);
  await expect(hits.locator('mark').first()).toHaveText('$640 million');
  await page.getByRole('button', { name: 'Search without “Türkiye”' }).click();
  await expect(search).toHaveValue('> 100 m USD');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  await expect(page.getByRole('table')).toBeVisible();

  await page.keyboard.type('samsum');
  await expect(hits.first()).toContainText('Samsun');
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await search.fill('qzqzqz');
  await expect(page.getByText('Nothing fits “qzqzqz”')).toBeVisible();
  await search.fill('port of samsun clears');
  await expect(hits.first()).toContainText('Port of Samsun');
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText('Port of Samsun');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('engineers');
  const option = page.getByRole('option').filter({ hasText: 'engineers' });
  await expect(option).toContainText('No. 46');
  await expect(option.locator('mark', { hasText: 'engineers' })).toBeInViewport();
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B15] finding and searching have no axe violation in light or dark', async () => {
  const { app, page } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await page.keyboard.press('Control+h');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('Samsun');
  await page.keyboard.press('Enter');
  await bar(page).getByLabel('Replace with').fill('Sinop');
  await bar(page).getByRole('button', { name: 'Replace all…' }).click();
  await bar(page).getByRole('checkbox').first().waitFor();
  await expectNoViolationsInBothThemes(page, 'find with preview');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Search issues').fill('> 100 m USD, Türkiye');
  await page.locator('[data-hit]').first().waitFor();
  await expectNoViolationsInBothThemes(page, 'library search');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hanbit');
  await page.getByRole('option').first().waitFor();
  await expectNoViolationsInBothThemes(page, 'palette with texts');
  await app.close();
});
