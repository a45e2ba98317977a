import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';

const body = '[data-field$="/body"]';

test('[A31] the first start opens on the sample issue, without a word of complaint', async () => {
  const { app, page, problems } = await launchApp();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText(/\S/);
  await expect(page.getByRole('list', { name: 'Developments' }).getByRole('listitem')).toHaveCount(5);
  expect(problems).toEqual([]);
  await app.close();
});

test('[A7] what was typed is there after closing and opening again, at the same place', async () => {
  const { app, page, profile } = await launchApp();
  await page.getByRole('button', { name: /Anadolu Cell/ }).click();
  await page.locator(body).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Kept across a restart');
  await expect(page.getByText('Saved')).toBeVisible();
  await app.close();
  const again = await launchApp({ profile });
  await expect(again.page.getByRole('textbox', { name: 'Headline' })).toContainText('Anadolu Cell');
  await expect(again.page.locator(body)).toContainText('Kept across a restart');
  await again.app.close();
});

test('[A10] undo goes over fields and structure, and comes back to where the change was', async () => {
  const { app, page } = await launchApp();
  const headlines = page.getByRole('list', { name: 'Developments' }).getByRole('listitem');
  await page.locator(body).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' undone later');
  await page.waitForTimeout(800);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(headlines.nth(1)).toContainText('Georgia');
  await page.keyboard.press('Control+Delete');
  await expect(headlines).toHaveCount(4);
  await expect(page.getByRole('button', { name: /^Tray/ })).toContainText('1 development');
  await page.keyboard.press('Control+z');
  await expect(headlines).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(headlines.first()).toContainText('Georgia');
  await page.keyboard.press('Control+z');
  await expect(page.locator(body)).not.toContainText('undone later');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toContainText('Georgia');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator(body)).toContainText('undone later');
  await app.close();
});

test('[A14] marks, lists, links, tables and footnotes are made with keys and tools', async () => {
  const { app, page } = await launchApp();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('A headline of my own');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plain **bold** and a "quoted" word -- so');
  const field = page.locator(body);
  await expect(field.locator('strong')).toHaveText('bold');
  await expect(field).toContainText('“quoted” word – so');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('The note');
  await expect(field.locator('sup')).toHaveAttribute('data-number', '1');
  await expect(field.locator('[data-footnote-definition]')).toHaveText('The note');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nested');
  await expect(field.locator('ul ul li')).toHaveText('nested');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Address of the link').fill('example.org/x');
  await page.keyboard.press('Enter');
  await expect(field.locator('a')).toHaveAttribute('href', 'https://example.org/x');
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(field.locator('table')).toHaveCount(1);
  await app.close();
});

test('[A15] a paste from a word processor keeps structure and drops what could run', async () => {
  const { app, page, problems } = await launchApp();
  await page.locator(body).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.locator(body).evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p class=MsoNormal onclick="window.hit=1">From <b>Word</b><img src=x onerror="window.hit=1"></p><script>window.hit=1</script><ul><li>one<ul><li>two</li></ul></li></ul><p><a href="javascript:window.hit=1">bad</a> <a href="https://example.org/">good</a></p>',
    );
    data.setData('text/plain', 'From Word');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const field = page.locator(body);
  await expect(field.locator('ul ul li')).toHaveText('two');
  await expect(field.locator('strong').last()).toHaveText('Word');
  await expect(field.getByText('good')).toBeVisible();
  expect(await field.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'https://example.org/',
  ]);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(problems).toEqual([]);
  await app.close();
});

test('[A15] what is copied goes out as clean HTML and as plain text', async () => {
  const { app, page, problems } = await launchApp();
  await page.locator(body).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Steel ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('and');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' cable');
  await page.keyboard.press('Control+a');
  const copied = await page.locator(body).evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return { html: data.getData('text/html'), text: data.getData('text/plain') };
  });
  expect(copied).toEqual({ html: '<p>Steel <strong>and</strong> cable</p>', text: 'Steel and cable' });
  expect(problems).toEqual([]);
  await app.close();
});
