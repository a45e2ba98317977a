import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Entities' });
const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const inspector = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true });

/** The row that a screen reader is told about. */
const announced = (page: Page) =>
  grid(page).evaluate((table) => {
    const id = table.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.querySelector('th')?.firstChild?.textContent ?? null;
  });

async function openRegister(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  await expect(grid(page)).toBeFocused();
}

test('[B1] the register by keyboard: rows announced, added, renamed, merged, split, retired, and all of it undone', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openRegister(page);
  await expect(row(page, 'Anadolu Cell')).toBeVisible();
  expect(await announced(page)).toBe('Agency for Plant Health');
  await page.keyboard.press('ArrowDown');
  expect(await announced(page)).toBe('Anadolu Cell');
  await expect(inspector(page, 'Anadolu Cell')).toBeVisible();

  await page.keyboard.press('Control+n');
  await expect(page.getByLabel('Preferred name')).toBeFocused();
  await page.keyboard.type('Aalto Harbour');
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  expect(await announced(page)).toBe('Aalto Harbour');

  await page.keyboard.press('F2');
  await page.keyboard.type('Aalto Quays');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Aalto Quays')).toBeVisible();
  await expect(inspector(page, 'Aalto Quays')).toContainText('Aalto Harbour');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Aalto Harbour')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(row(page, 'Aalto Quays')).toBeVisible();

  // Two rows by Shift, a third one too far and back.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(2);
  await page.keyboard.press('m');
  await expect(page.getByRole('radio', { name: 'Aalto Quays' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Aalto Quays')).toHaveCount(0);
  await expect(inspector(page, 'Agency for Plant Health')).toContainText('Aalto Quays');
  await expect(page.getByText('2 are now one')).toBeVisible();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Aalto Quays')).toBeVisible();
  await expect(page.getByText('2 are now one')).toBeHidden();

  await page.getByRole('button', { name: 'More about Agency for Plant Health' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Split names off/ }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Agency for Plant Health', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Agenția pentru Sănătatea Plantelor')).toBeVisible();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Agenția pentru Sănătatea Plantelor')).toHaveCount(0);

  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(row(page, 'Aalto Quays')).toHaveCount(0);
  await expect(page.getByText('Aalto Quays is retired')).toBeVisible();
  expect(await announced(page)).toBe('Agency for Plant Health');
  await page.getByRole('button', { name: /^Retired/ }).click();
  await expect(row(page, 'Aalto Quays')).toBeVisible();
  await page.getByRole('button', { name: /^All kinds/ }).click();

  expect(problems).toEqual([]);
  await app.close();
});

test('[B1] a form that is left without an answer is kept, sorting and searching keep the keys', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openRegister(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.getByLabel('Note').fill('Seen at the quay.');
  await row(page, 'Burgas').click();
  await expect(page.getByText('What you changed of Anadolu Cell is kept.')).toBeVisible();
  await row(page, 'Anadolu Cell').click();
  await expect(inspector(page, 'Anadolu Cell')).toContainText('Seen at the quay.');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect(grid(page).getByRole('rowheader').first()).toHaveText('Zlatna Barge Lines');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('rowheader').first()).toHaveText('Agency for Plant Health');

  await page.keyboard.press('Escape');
  await grid(page).focus();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search entities')).toBeFocused();
  await page.keyboard.type('ханбит');
  await expect(grid(page).getByRole('rowheader')).toHaveText(['Hanbit Energy']);
  await page.keyboard.press('ArrowDown');
  await expect(grid(page)).toBeFocused();
  expect(await announced(page)).toBe('Hanbit Energy');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Search entities')).toHaveValue('');
  await page.getByLabel('Country').selectOption('GE');
  await expect(grid(page).getByRole('rowheader', { name: 'Poti' })).toBeVisible();
  await expect(grid(page).getByRole('rowheader', { name: 'Ankara' })).toHaveCount(0);
  expect(problems).toEqual([]);
  await app.close();
});

test('[B1] CSV and JSON come in with a report and go out; ten thousand rows scroll', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-register-'));
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openRegister(page);
  const rows = Array.from({ length: 10_000 }, (_, index) => `Harbour Firm ${index},company,GE`);
  writeFileSync(join(folder, 'firms.csv'), ['name,kind,country', ...rows, ',company,GE'].join('\n'));
  await answerDialogs(app, join(folder, 'firms.csv'), join(folder, 'out.json'));
  await menu(page, 'Bring in a CSV or JSON file…');
  await expect(page.getByText('10,000 added, 0 brought up to date.')).toBeVisible();
  await expect(page.getByText('Row 10002')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect(row(page, 'Zlatna Barge Lines')).toBeInViewport({ ratio: 1 });
  expect(await announced(page)).toBe('Zlatna Barge Lines');
  expect(await grid(page).getByRole('row').count()).toBeLessThan(120);
  await page.keyboard.press('PageUp');
  await expect(row(page, 'Zlatna Barge Lines')).toHaveAttribute('aria-rowindex', '10041');

  await menu(page, 'Save as JSON…');
  await expect(page.getByText('Saved as')).toBeVisible();
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toContain('Harbour Firm 9999');
  await grid(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^All kinds/ })).toContainText('40');
  await answerDialogs(app, join(folder, 'out.json'), join(folder, 'out.csv'));
  await menu(page, 'Bring in a CSV or JSON file…');
  await expect(page.getByText('10,000 added, 40 brought up to date. Every row was good.')).toBeVisible();
  await menu(page, 'Save as CSV…');
  await expect(page.getByText('out.csv')).toBeVisible();
  expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\n').length).toBeGreaterThan(10_040);
  expect(problems).toEqual([]);
  await app.close();
});

test('[B1] what one window changes of the register and of a figure, another one shows', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  const opening = app.waitForEvent('window');
  await app.evaluate(
    ({ BrowserWindow }, preload) => {
      const first = BrowserWindow.getAllWindows()[0];
      const second = new BrowserWindow({
        width: 1440,
        height: 900,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      void second.loadURL(first?.webContents.getURL() ?? '');
    },
    resolve(import.meta.dirname, '../../out/preload/index.cjs'),
  );
  const other = await opening;
  await other.locator('main').first().waitFor();
  await openDevelopment(other, 4);

  const figure = (window: Page) => window.locator('[data-area="panel-figures"] [data-row]').nth(1);
  await figure(page).focus();
  await page.keyboard.press('c');
  await expect(figure(other)).toHaveAccessibleName(/Checked/);
  await figure(other).focus();
  await other.keyboard.press('x');
  await expect(figure(page)).toHaveAccessibleName(/Disputed/);

  await other.keyboard.press('Control+Shift+e');
  await expect(grid(other)).toBeFocused();
  await page.locator('[data-area="panel-entities"] [data-row]').filter({ hasText: 'Tekkeköy' }).focus();
  await page.keyboard.press('a');
  await expect(row(other, 'Tekkeköy')).toBeVisible();
  await row(other, 'Hanbit Energy').click();
  await other.keyboard.press('F2');
  await other.keyboard.type('Hanbit Power');
  await other.keyboard.press('Enter');
  await expect(page.locator('[data-area="panel-entities"]')).toContainText('Hanbit Power');
  expect(problems).toEqual([]);
  await app.close();
});

test('[B1] the register has no axe violation in light or dark', async () => {
  const { app, page } = await launchApp();
  await resize(app);
  await openRegister(page);
  await expectNoViolationsInBothThemes(page, 'list');
  await page.keyboard.press('F2');
  await page.getByLabel('Wikidata id').fill('no id');
  await expectNoViolationsInBothThemes(page, 'edit form');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('m');
  await page.getByRole('radio').first().waitFor();
  await expectNoViolationsInBothThemes(page, 'merge form');
  await resize(app, 1024, 700);
  await page.keyboard.press('Escape');
  await expectNoViolationsInBothThemes(page, 'narrow');
  await app.close();
});

async function menu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'CSV or JSON in, out' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function answerDialogs(app: ElectronApplication, opened: string, saved: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [paths.opened] })) as never;
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath: paths.saved })) as never;
    },
    { opened, saved },
  );
}
