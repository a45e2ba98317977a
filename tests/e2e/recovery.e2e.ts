import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';

test('[A8] a lost database is said in plain words and comes back from the copies in one click', async () => {
  const first = await launchApp();
  await first.page.locator('[data-field$="/body"]').click();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' in the copy');
  await expect(first.page.getByText('Saved')).toBeVisible();
  await first.app.close();
  rmSync(join(first.profile, 'IndexedDB'), { recursive: true, force: true });

  const second = await launchApp({ profile: first.profile });
  await expect(second.page.getByRole('heading', { name: /copies of your issues are here/ })).toBeVisible();
  await second.page.getByRole('button', { name: /Bring back/ }).click();
  await second.page.getByRole('row', { name: /Batteries/ }).waitFor();
  await second.page.keyboard.press('Tab');
  await second.page.getByRole('row', { name: /Batteries/ }).dblclick();
  await expect(second.page.locator('[data-field$="/body"]')).toContainText('in the copy');
  await second.app.close();
});

test('[A8] a damaged database comes back from the copies with every word', async () => {
  const first = await launchApp();
  await first.page.locator('[data-field$="/body"]').click();
  await first.page.keyboard.press('Control+End');
  await first.page.keyboard.type(' written before the damage');
  await expect(first.page.getByText('Saved')).toBeVisible();
  await first.app.close();
  const folder = join(first.profile, 'IndexedDB');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === 'LOCK') continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(
      file,
      readFileSync(file).map((byte, at) => (at % 3 === 0 ? byte ^ 0x5a : byte)),
    );
  }
  const second = await launchApp({ profile: first.profile });
  await second.page.getByRole('button', { name: /Bring back \d+ documents/ }).click();
  await second.page.getByRole('row', { name: /Batteries/ }).dblclick();
  await expect(second.page.locator('[data-field$="/body"]')).toContainText('written before the damage');
  await second.app.close();
});

test('[A8] a database of a newer version is refused and left as it is', async () => {
  const first = await launchApp();
  await first.page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('newer-probe', 1);
        request.onsuccess = () => done();
        request.onerror = () => fail(request.error);
      }),
  );
  await first.page.goto('app://digest-desk/index.html').catch(() => {});
  await first.page.evaluate(() =>
    new Promise<void>((done, fail) => {
      const request = indexedDB.open('digest-desk', 90);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
      request.onblocked = () => fail(new Error('blocked'));
    }).catch(() => undefined),
  );
  await first.app.close();
  const second = await launchApp({ profile: first.profile });
  await expect(second.page.getByRole('heading', { name: /written by a newer Digest Desk/ })).toBeVisible();
  await second.app.close();
});
