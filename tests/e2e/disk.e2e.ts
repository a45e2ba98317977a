import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, newProfile } from './launch.ts';

const body = '[data-field$="/body"]';
const PROFILE_MIB = 192;
const HEADLINE = 'Georgia Signs Terms';

test('[A9] a crashed page says so in a dialog, and comes back with every word', async () => {
  const { app, page } = await launchApp();
  await page.locator(body).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' before the crash');
  await page.waitForTimeout(400);
  const main = app.process();
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
      Object.assign(globalThis, { shown: options });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  });
  const shown = () => app.evaluate(() => (globalThis as { shown?: Electron.MessageBoxOptions }).shown ?? null);
  await expect.poll(shown).toMatchObject({
    message: 'The window stopped working.',
    detail: expect.stringContaining('Your text is safe'),
    buttons: ['Reload the window', 'Quit'],
  });
  // The page object of the crashed process is of no use any more: what the window shows is asked of the window.
  const textNow = () =>
    app.evaluate(
      ({ BrowserWindow }, selector) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`,
        ),
      body,
    );
  await expect.poll(textNow, { timeout: 30_000 }).toContain('before the crash');
  expect([main.exitCode, main.signalCode]).toEqual([null, null]);
  main.kill('SIGKILL');
  await app.close().catch(() => {});
});

test('[A9] a full disk stands in an alert, a copy goes elsewhere, and writing goes on where there is room again', async () => {
  const profile = newProfile();
  test.setTimeout(300_000);
  const isMounted = mount(profile);
  test.skip(!isMounted, 'a small file system of its own cannot be mounted here (it needs Linux and root)');
  const filler = join(profile, 'filler');
  try {
    const { app, page } = await launchApp({ profile });
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'digest-desk-elsewhere-')), 'copy.ddcopy');
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath: path })) as never;
    }, elsewhere);
    await page.locator(body).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' while there was room');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    fill(filler, profile);
    const alert = page.getByRole('alert').filter({ hasText: 'The disk is full' });
    // Chromium has room of its own laid by in its files: a few words may still find place.
    for (let words = 0; words < 20 && !(await alert.isVisible()); words += 1) {
      await page.keyboard.insertText(` when there was none ${'and none '.repeat(2_000)}`);
      await page.waitForTimeout(500);
      fill(filler, profile);
    }
    await expect(alert).toBeVisible();
    await expect(alert).toContainText('they are in this window only, so keep it open');
    await expect(page.getByText('Not saved')).toBeVisible();
    await page.keyboard.type(' last words.');
    await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
    await expect.poll(() => existsSync(elsewhere)).toBe(true);
    expect(readFileSync(elsewhere).toString('latin1')).toContain('last words.');
    await expect(page.locator(body)).toContainText('last words.');

    rmSync(filler);
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect(alert).toBeHidden();
    // Chromium empties a database that met a full disk, or does not: both ways every word comes back.
    const lost = page.getByRole('button', { name: 'Bring them back' });
    const saved = page.getByText('Saved', { exact: true });
    await expect(lost.or(saved)).toBeVisible();
    if (await lost.isVisible()) {
      await lost.click();
      await page.getByRole('button', { name: 'Bring back 6 documents' }).click();
      await page.getByText('No. 47').first().dblclick();
      await page.getByText(HEADLINE).click();
    }
    await expect(page.locator(body)).toContainText('last words.');
    await expect(saved).toBeVisible();
    await app.close();
  } finally {
    spawnSync('umount', ['-l', profile]);
  }
});

function mount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${PROFILE_MIB}m`, 'tmpfs', folder]).status === 0;
}

/** Takes all the room that a file system has left. */
function fill(file: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free === 0) return;
  try {
    writeFileSync(file, Buffer.alloc(free), { flag: 'a' });
  } catch {
    // Another writer was quicker: what was written until then has filled it.
  }
}
