import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp } from './launch.ts';

test('[A16] keyboard only, from a new issue to the exported PDF', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-export-'));
  const { app, page, problems } = await launchApp();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('table')).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('button', { name: /structure/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No. 48')).toBeVisible();
  await page.getByRole('textbox', { name: 'Headline' }).waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeFocused();
  await page.keyboard.type('A quay was opened on Monday.');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await page.keyboard.type('A Quay Opens at Poti');
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: 'Why This Matters' })).toBeFocused();
  await page.keyboard.type('Grain need not wait.');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Preflight' })).toBeVisible();
  await page.keyboard.press('F6');
  const choose = page.getByRole('button', { name: 'Choose a folder…' });
  for (let step = 0; step < 40 && !(await choose.evaluate((element) => element === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(folder)).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByText('3 files written')).toBeVisible({ timeout: 30_000 });
  expect(readdirSync(folder).sort()).toEqual([
    'black-sea-digest-48.html',
    'black-sea-digest-48.md',
    'black-sea-digest-48.pdf',
  ]);
  expect(readFileSync(join(folder, 'black-sea-digest-48.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(join(folder, 'black-sea-digest-48.md'), 'utf8')).toContain('### A Quay Opens at Poti');
  await page.keyboard.press('Control+e');
  await expect(page.getByText(/in the folder already/)).toBeVisible();
  expect(problems).toEqual([]);
  await app.close();
});

test('[A24] the sample’s PDF is tagged, bookmarked, titled and has its fonts in it', async () => {
  test.skip(!existsSync('/usr/bin/pdfinfo'), 'poppler-utils is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-export-'));
  const { app, page } = await launchApp();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByText('3 files written')).toBeVisible({ timeout: 30_000 });
  const pdf = join(folder, 'black-sea-digest-47.pdf');
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+Batteries, Furnaces and a Cable/);
  expect(info).toMatch(/Page size:\s+59[45]\S* x 84[12]\S* pts \(A4\)/);
  const structure = execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8' });
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'BlockQuote']) expect(structure).toContain(tag);
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\byes\s+yes\s+yes\b|\byes\s+(yes|no)\s+yes\b/);
  // As letters of a font, each with its name, not as pictures of letters.
  expect(fonts.join('\n')).not.toContain('Type 3');
  for (const name of ['SourceSerif4-Regular', 'SourceSerif4-SemiBold', 'Inter-Medium'])
    expect(fonts.join('\n')).toContain(name);
  // The fonts that ship are in it, not what the machine has in their place.
  expect(fonts.join('\n')).not.toMatch(/NotoSerif-Regular|NotoSans-Regular|DejaVu|Liberation/);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('Why This Matters:');
  expect(text).toMatch(/Page 1 of \d/);
  // A section's name at the head of a page, with a letter that no other line of that font has.
  expect(text).toMatch(/No\. 47 .*Furnace for Galați/);
  expect(readFileSync(pdf, 'latin1')).toContain('/Outlines');
  await app.close();
});

test('[A25] a cancelled export leaves no file, and says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-export-'));
  const { app, page } = await launchApp();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, folder);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(page.getByText(folder)).toBeVisible();
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: /called off|cancelled/i })).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await app.close();
});

test('[A18] a pasted digest is mapped, corrected with one key, and becomes an issue', async () => {
  const { app, page, problems } = await launchApp();
  await page.keyboard.press('Control+Shift+o');
  const text = [
    'Harbour Week',
    'A quay opened and a furnace closed; both were about the price of waiting.',
    'This week on the coast',
    'Quay Opens at Poti',
    'The quay was opened on Monday by the harbour master, two months early.',
    'Why it matters: Grain need not wait for ore any more.',
    'Furnace Closes at Galati',
    'The older furnace was blown out on Friday after forty years of work.',
    'Why it matters: Scrap becomes the thing to have on this coast.',
    'In Context',
    'Both are about distance, and about who pays for it.',
    'The takeaway: Short ways win.',
  ].join('\n');
  await page.getByLabel('Text to import').fill(text);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('12 of 12 paragraphs placed')).toBeVisible();
  // The list takes the keys a moment after it is there.
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(page.getByLabel('Paragraph 2 is taken for')).toHaveValue('notice');
  await page.keyboard.press('l');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('list', { name: 'Developments' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('No. 48')).toBeVisible();
  expect(problems).toEqual([]);
  await app.close();
});

test('[A16] no screen has an axe violation in light or dark', async () => {
  const { app, page } = await launchApp();
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  }
  await page.getByRole('button', { name: /Anadolu Cell/ }).click();
  await expectNoViolationsInBothThemes(page, 'write');
  await page.keyboard.press('Control+k');
  await expectNoViolationsInBothThemes(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Title and dates' }).click();
  await expectNoViolationsInBothThemes(page, 'front');
  await page.keyboard.press('Control+3');
  await page.waitForTimeout(800);
  await expectNoViolationsInBothThemes(page, 'publish');
  await page.keyboard.press('Control+l');
  await page.waitForTimeout(500);
  await expectNoViolationsInBothThemes(page, 'library');
  await page.keyboard.press('F1');
  await expectNoViolationsInBothThemes(page, 'guide');
  await page.keyboard.press('Control+,');
  await page.waitForTimeout(300);
  await expectNoViolationsInBothThemes(page, 'settings');
  await page.keyboard.press('Control+Shift+o');
  await expectNoViolationsInBothThemes(page, 'import');
  await page
    .getByLabel('Text to import')
    .fill('# A week\n\n## Quay Opens\n\nA quay was opened.\n\n**Why it matters:** Grain.\n\nunsubscribe here');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByText(/paragraphs placed/).waitFor();
  await expectNoViolationsInBothThemes(page, 'import mapping');
  await app.close();
});
