import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killApp, launchApp, newProfile } from './launch.ts';

/* By itself, and early by its name: it is the longest of all, and would be waited for at the end. */

const body = '[data-field$="/body"]';

test('[A9] SIGKILL right after a keystroke loses nothing typed 250 ms before, 50 times', async () => {
  test.setTimeout(600_000);
  const profile = newProfile();
  for (let round = 0; round < 50; round += 1) {
    const { app, page } = await launchApp({ profile });
    await page.locator(body).click();
    await page.keyboard.press('Control+End');
    if (round > 0) await expect(page.locator(body)).toContainText(`kept${round - 1}.`);
    await page.keyboard.type(` kept${round}.`);
    await page.waitForTimeout(250);
    await page.keyboard.type('x');
    await killApp(app);
  }
  const { app, page } = await launchApp({ profile });
  for (let round = 0; round < 50; round += 1) await expect(page.locator(body)).toContainText(`kept${round}.`);
  await app.close();
});

test('[A9] a write that a kill cut in two costs nothing, then or later', async () => {
  const first = await launchApp();
  await first.page.locator(body).click();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' before the cut');
  await expect(first.page.getByText('Saved')).toBeVisible();
  await killApp(first.app);
  cutTheNextWrite(first.profile);
  const second = await launchApp({ profile: first.profile });
  await expect(second.page.locator(body)).toContainText('before the cut');
  await second.page.locator(body).click();
  await second.page.keyboard.press('Control+End');
  await second.page.keyboard.type(' and behind it');
  await expect(second.page.getByText('Saved')).toBeVisible();
  await killApp(second.app);
  const third = await launchApp({ profile: first.profile });
  await expect(third.page.locator(body)).toContainText('before the cut and behind it');
  await third.app.close();
});

/** Leaves what a kill between two writes of the system leaves: the header of a record of 80 bytes, and not one of them. */
function cutTheNextWrite(profile: string): void {
  const folder = join(profile, 'IndexedDB', 'app_digest-desk_0.indexeddb.leveldb');
  const log = readdirSync(folder).find((name) => name.endsWith('.log'));
  if (log === undefined) throw new Error(`No log in ${folder}`);
  appendFileSync(join(folder, log), Uint8Array.of(0x11, 0x22, 0x33, 0x44, 80, 0, 1));
}
