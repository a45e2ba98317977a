import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import type { Bridge } from '../../src/shared/ipc/contract.ts';
import { launchApp } from './launch.ts';

const body = '[data-field$="/body"]';
const DICTIONARY_READ_MS = 1_000;

test('[A14] a misspelt word gets suggestions on the right button, and the chosen one takes its place', async () => {
  test.skip(process.platform !== 'linux', 'macOS and Windows check by their own dictionaries');
  const { app, page, profile, problems } = await launchApp();
  await keepMenus(app);
  await expect.poll(() => menuAt(app, page, 'The goverment of the day.', 'goverment')).toContain('government');
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
  // Said each time, as the screen says its own language when it comes to rest, perhaps after the test has spoken; then
  // time to read the dictionary, before which nothing typed is checked. Chromium remembers its answer to a text, also
  // one from before the dictionary, so each text is a new one.
  let attempt = 0;
  const menuSpeaking = async (language: string, text: string, word: string) => {
    await speak(page, language);
    await page.waitForTimeout(DICTIONARY_READ_MS);
    attempt += 1;
    return menuAt(app, page, `${attempt}. ${text}`, word);
  };
  await expect.poll(() => menuSpeaking('ru', 'Большое колличество слов.', 'колличество')).toContain('количество');
  await expect.poll(() => menuSpeaking('en-GB', 'The color of the centre.', 'color')).toContain('colour');
  await expect.poll(() => menuSpeaking('en-US', 'The colour of the center.', 'colour')).toContain('color');
  await app.close();
});

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

/** Says by its own channel what the screen says: the language of the text in hand. */
const speak = (page: Page, language: string): Promise<unknown> =>
  page.evaluate(
    (tag) => (window as unknown as { digestDesk: Bridge }).digestDesk.request('spelling:language', tag),
    language,
  );

/**
 * The labels of the menu on the right button, at a word of a body written anew: what was written before the dictionary
 * was read is only checked with the next change. The word must not be
 * the last one: Chromium waits for what comes behind it.
 */
async function menuAt(app: ElectronApplication, page: Page, text: string, word: string): Promise<readonly string[]> {
  await page.locator(body).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  // Chromium checks when it is idle.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
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
