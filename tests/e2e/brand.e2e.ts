import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { madeFont, withEmbedding } from '../fixtures/fonts/made-font.ts';
import { expectNoViolations } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');
const FONT = join(root, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
const LOGO = join(root, 'docs/pictures/register-light.png');

const answerDialogs = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [answer] })) as never;
  }, path);

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
};

/** The same brand with another font beside its own, which no browser objects to and its maker does. */
function brandWithForbidden(path: string): string {
  const file = JSON.parse(readFileSync(path, 'utf8'));
  const font = withEmbedding(madeFont('Not Yours'), 0x0002);
  const sha256 = createHash('sha256').update(font).digest('hex');
  file.brand.ownFonts.push({ ...file.brand.ownFonts[0], sha256, family: 'own sans: Not Yours' });
  file.logos[sha256] = { mediaType: 'font/ttf', base64: Buffer.from(font).toString('base64') };
  writeFileSync(path, JSON.stringify(file));
  return path;
}

test('[D8] a brand is made beside the output itself, and travels as one file, by keyboard', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.keyboard.press('Control+,');
  await press(page, 'Brand of Black Sea Digest');
  const proof = page.frameLocator('iframe');
  const form = page.getByRole('region', { name: 'Brand' });
  const colourOf = (selector: string) => proof.locator(selector).evaluate((element) => getComputedStyle(element).color);
  await expect(proof.locator('.name')).toHaveText('Black Sea Digest');
  await expectNoViolations(page, 'Brand');

  // A theme to start from.
  await form.getByRole('radio', { name: /^Harbour/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => colourOf('.name')).toBe('rgb(124, 31, 45)');
  await expect(form.getByText(/Every word can be read/)).toBeVisible();

  // A colour that cannot be read is told as it is typed.
  await form.getByLabel('Text, light', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#999999');
  await expect(form.getByText('Text on page, light: 2.8 : 1; words need 4.5 : 1')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#111111');
  await expect(form.getByText(/Every word can be read/)).toBeVisible();

  await form.getByLabel('Text in the masthead').fill('The Black Sea');
  await page.keyboard.press('Enter');
  await form.getByLabel('Footer').fill('Made in Varna.');
  await page.keyboard.press('Enter');
  await form.getByLabel('Standing notice').fill('Free to forward.');
  await page.keyboard.press('Enter');
  await expect(proof.locator('.name')).toHaveText('The Black Sea');
  await expect(proof.locator('footer')).toHaveText('Made in Varna.');

  await answerDialogs(app, FONT);
  await press(page, 'Add a font file…');
  await expect(form.getByText('normal, 100 to 900, woff2')).toBeVisible();
  await expect
    .poll(() =>
      proof
        .locator('style')
        .first()
        .evaluate((style) => style.textContent?.slice(0, 60) ?? ''),
    )
    .toContain('@font-face{font-family:"Inter";');
  await answerDialogs(app, join(root, 'package.json'));
  await press(page, 'Add a font file…');
  await expect(page.getByRole('status').getByText(/“package.json” is no font/)).toBeVisible();
  await answerDialogs(app, LOGO);
  await press(page, 'Logo: choose an image');
  await expect(proof.locator('.logo img')).toBeVisible();

  await page.getByRole('tab', { name: 'Email' }).focus();
  await page.keyboard.press('Enter');
  await expect(proof.locator('body')).toContainText('Made in Varna.');

  await page.getByRole('tab', { name: 'PDF' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 30_000 });

  // As one file, and back.
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-brand-'));
  await answerDialogs(app, folder);
  await press(page, 'Save the brand…');
  await expect(page.getByText(/The brand is in .*black-sea-digest-brand\.json/)).toBeVisible();
  const file = JSON.parse(readFileSync(join(folder, 'black-sea-digest-brand.json'), 'utf8'));
  expect(file.brand.mastheadText).toBe('The Black Sea');
  expect(Object.keys(file.logos)).toHaveLength(2);
  await form.getByRole('radio', { name: /^Bulletin/ }).focus();
  await page.keyboard.press('Space');
  await press(page, 'Logo: remove');
  await answerDialogs(app, join(folder, 'black-sea-digest-brand.json'));
  await press(page, 'Take over a brand…');
  await expect(page.getByText(/The brand of “Black Sea Digest” is taken over/)).toBeVisible();
  await expect(form.getByText(/× \d+ pixels/)).toBeVisible();
  await expect(form.getByLabel('Text, light', { exact: true })).toHaveValue('#111111');

  await resize(app, 1024, 700);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectNoViolations(page, 'Brand in dark, small');
  expect(problems).toEqual([]);
  await app.close();
});

test('[D8] a font of one’s own is in the PDF that is set in it, and one that may not be is refused', async () => {
  test.skip(!existsSync('/usr/bin/pdffonts'), 'poppler-utils is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-brand-'));
  const allowed = join(folder, 'x1.ttf');
  const forbidden = join(folder, 'x2.ttf');
  writeFileSync(allowed, madeFont('Harbour Own'));
  writeFileSync(forbidden, withEmbedding(madeFont('Not Yours'), 0x0002));
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.keyboard.press('Control+,');
  await press(page, 'Brand of Black Sea Digest');
  const form = page.getByRole('region', { name: 'Brand' });
  await answerDialogs(app, forbidden);
  await press(page, 'Add a font file…');
  await expect(page.getByRole('status').getByText(/“x2\.ttf” says that its maker does not allow it/)).toBeVisible();
  await answerDialogs(app, allowed);
  await press(page, 'Add a font file…');
  await expect(form.getByText('italic, 700, ttf')).toBeVisible();
  await expect(form.getByLabel('Text', { exact: true })).toHaveValue('own sans: Harbour Own');

  // One that comes inside a brand's file is asked too, and the rest of the brand is taken.
  await answerDialogs(app, folder);
  await press(page, 'Save the brand…');
  await expect(page.getByText(/The brand is in .*black-sea-digest-brand\.json/)).toBeVisible();
  await answerDialogs(app, brandWithForbidden(join(folder, 'black-sea-digest-brand.json')));
  await press(page, 'Take over a brand…');
  await expect(
    page.getByText(/is taken over.*Without one of its fonts: “Not Yours italic 700” says that its maker does not/),
  ).toBeVisible();
  await expect(form.getByText('italic, 700, ttf')).toHaveCount(1);
  await press(page, 'Back');
  await page.getByRole('button', { name: 'Brand of Black Sea Digest' }).waitFor();
  await press(page, 'Back');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+3');
  await answerDialogs(app, folder);
  await press(page, 'Choose a folder…');
  await expect(page.getByText(folder)).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByText('3 files written')).toBeVisible({ timeout: 30_000 });
  const fonts = execFileSync('pdffonts', [join(folder, 'black-sea-digest-47.pdf')], { encoding: 'utf8' });
  // Name, then embedded and subset.
  expect(fonts).toMatch(/[A-Z]{6}\+HarbourOwn\S*\s.*\byes\s+yes\s+yes\b/);
  expect(problems).toEqual([]);
  await app.close();
});
