import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';

const body = '[data-field$="/body"]';
const RESTED_MS = 2_000;
const MOST = { timeout: 40_000 };

test('[A14] a misspelt word gets suggestions on the right button, and the chosen one takes its place', async () => {
  test.skip(process.platform !== 'linux', 'macOS and Windows check by their own dictionaries');
  const { app, page, profile, problems } = await launchApp();
  await keepMenus(app);
  await expect.poll(() => menuAt(app, page, 'The goverment of the day.', 'goverment'), MOST).toContain('government');
  await chooseInMenu(app, 'government');
  await expect(page.locator(body)).toHaveText('The government of the day.');
  expect(existsSync(join(profile, 'Dictionaries/en-US-10-1.bdic'))).toBe(true);
  expect(problems).toEqual([]);
  await app.close();
});

test('[A14] the dictionary is that of the issue’s language: Russian, British and American', async () => {
  test.skip(process.platform !== 'linux', 'macOS and Windows check by their own dictionaries');
  const { app, page } = await launchApp();
  await keepMenus(app);
  await writeIn(page, 'ru');
  await expect.poll(freshMenu(app, page, 'Большое колличество слов.', 'колличество'), MOST).toContain('количество');
  await writeIn(page, 'en-GB');
  await expect.poll(freshMenu(app, page, 'The color of the centre.', 'color'), MOST).toContain('colour');
  await writeIn(page, 'en-US');
  await expect.poll(freshMenu(app, page, 'The colour of the center.', 'colour'), MOST).toContain('color');
  await app.close();
});

/** Gives the issue a language, then goes to a development of it. */
async function writeIn(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: 'Title and dates' }).click();
  const field = page.getByLabel('Language (BCP 47)');
  await field.fill(language);
  await field.press('Enter');
  await page.keyboard.press('Alt+1');
  await page.locator(body).waitFor();
}

/**
 * A menu at a word of a new text each time: Chromium remembers its answer to a text, also one that it gave before it
 * had read the dictionary.
 */
function freshMenu(app: ElectronApplication, page: Page, text: string, word: string): () => Promise<readonly string[]> {
  let attempt = 0;
  return () => {
    attempt += 1;
    return menuAt(app, page, `${attempt}. ${text}`, word);
  };
}

/** Native menus can't be read from a page: those that open are kept, and not shown. */
async function keepMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function keep(this: Electron.Menu) {
      Object.assign(globalThis, { openedMenu: this });
    };
  });
}

const chooseInMenu = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate((_electron, wanted) => {
    const { openedMenu } = globalThis as unknown as { openedMenu: Electron.Menu };
    openedMenu.items.find((item) => item.label === wanted)?.click();
  }, label);

/**
 * The labels of the menu on the right button, at a word of a body written anew: what was written before the dictionary
 * was read is only checked with the next change. The word must not be
 * the last one: Chromium waits for what comes behind it.
 */
async function menuAt(app: ElectronApplication, page: Page, text: string, word: string): Promise<readonly string[]> {
  await page.locator(body).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  // Chromium checks what was written when nothing has been written for a second, and it is idle.
  await page.evaluate((rest) => new Promise((done) => setTimeout(() => requestIdleCallback(done), rest)), RESTED_MS);
  const at = await page.locator(body).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`no “${wanted}” in the body`);
  }, word);
  await app.evaluate(() => Object.assign(globalThis, { openedMenu: undefined }));
  await page.mouse.click(at.x, at.y, { button: 'right' });
  const labels = () =>
    app.evaluate(() => {
      const { openedMenu } = globalThis as unknown as { openedMenu?: Electron.Menu };
      return openedMenu?.items.map((item) => item.label) ?? null;
    });
  await expect.poll(labels).not.toBeNull();
  return (await labels()) ?? [];
}
