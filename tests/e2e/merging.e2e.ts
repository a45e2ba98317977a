import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { launchApp, resize } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-merging-'));
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline', exact: true });
const body = '[data-field$="/body"]';

interface Asking {
  readonly digestDesk: {
    readonly request: (channel: string, ...args: readonly unknown[]) => Promise<{ value: never; error: unknown }>;
  };
}

/** Gives the person of a new profile a name and hand of their own. */
async function rename(page: Page, name: string, initials: string, hand: number): Promise<void> {
  await page.evaluate(
    async (values) => {
      const { digestDesk } = window as unknown as Asking;
      const { currentId } = (await digestDesk.request('people:list')).value as { currentId: string };
      await digestDesk.request('people:change', { id: currentId, ...values });
    },
    { name, initials, hand },
  );
  await expect(page.getByRole('button', { name: `You are ${name}: people and roles` })).toBeVisible();
}

async function savePackage(app: ElectronApplication, page: Page, name: string): Promise<string> {
  const path = join(folder, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.type('Save the issue as a package');
  await expect(page.getByRole('option', { name: 'Save the issue as a package' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The package is saved.')).toBeVisible();
  return path;
}

/** Types into the first development's body in Write. */
async function writeAtStart(page: Page, words: string, skipWord: boolean): Promise<void> {
  await page.locator(body).first().focus();
  await page.keyboard.press('Control+Home');
  if (skipWord) await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.type(words);
}

async function inBothThemes(page: Page, screen: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expectNoViolations(page, `${screen}, ${theme}`);
    const pictures = process.env.DIGEST_DESK_PICTURES;
    if (pictures !== undefined)
      for (const [width, height] of [
        [1440, 900],
        [1024, 700],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(pictures, `${screen.replaceAll(' ', '-')}-${theme}-${width}.png`) });
        await page.setViewportSize({ width: 1440, height: 900 });
      }
  }
}

test('[X4] a sentence that both changed stands in Review with both readings beside it, to choose from by one key', async () => {
  test.setTimeout(180_000);
  const alice = await launchApp();
  await resize(alice.app);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();
  await rename(alice.page, 'Alice Reed', 'AR', 1);
  const first = await savePackage(alice.app, alice.page, 'first.digest');

  const nino = await launchApp({ words: [first] });
  await resize(nino.app);
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await nino.page.locator(body).first().waitFor();
  await rename(nino.page, 'Nino Berdze', 'NB', 2);
  await writeAtStart(nino.page, 'Reportedly, ', false);
  const theirs = await savePackage(nino.app, nino.page, 'theirs.digest');
  await writeAtStart(alice.page, ' swiftly', true);

  await alice.app.evaluate(({ app }, file) => void app.emit('open-file', { preventDefault: () => {} }, file), theirs);
  await alice.page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await part(alice.page, 'Lede').waitFor();
  // The short list says so, and the text has it in place.
  await expect(alice.page.getByRole('region', { name: 'Things to look at' }).getByRole('article')).toHaveCount(1);
  await outline(alice.page)
    .getByRole('button', { name: /Georgia Signs/ })
    .first()
    .press('Enter');
  const development = part(alice.page, 'Development 1');
  const card = development.getByRole('group', { name: 'Both changed this' });
  await expect(card).toContainText('Reportedly,');
  await expect(card.locator('mark')).toHaveText(['swiftly', 'Reportedly,'], { useInnerText: true });
  expect(
    await alice.page.evaluate(() =>
      ['both-changed', 'by-1', 'by-2', 'by-3', 'by-4'].reduce(
        (sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0),
        0,
      ),
    ),
  ).toBeGreaterThanOrEqual(3);
  await inBothThemes(alice.page, 'both readings in place');

  // The key of a side makes it stand, as one step that is undone as one.
  const own = (await card.locator('mark').first().textContent())?.includes('swiftly') ? '1' : '2';
  await card.getByRole('button', { name: 'Use this' }).first().focus();
  await alice.page.keyboard.press(own);
  await expect(card).toHaveCount(0);
  await expect(development).toContainText('swiftly');
  await expect(development).not.toContainText('Reportedly,');
  await alice.page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
  await expect(development).toContainText('Reportedly,');
  await card.getByRole('button', { name: 'Keep both' }).focus();
  await alice.page.keyboard.press('k');
  await expect(card).toHaveCount(0);
  await expect(development).toContainText('Reportedly,');
  await expect(development).toContainText('swiftly');
  await expect(alice.page.getByRole('region', { name: 'Things to look at' })).toHaveCount(0);
  expect([...alice.problems, ...nino.problems]).toEqual([]);
  await Promise.all([alice, nino].map(({ app }) => app.close()));
});
