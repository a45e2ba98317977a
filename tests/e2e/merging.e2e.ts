import { expect, type Page, test } from '@playwright/test';
import { appOf, body, inBothThemes, openFile, outline, part, savePackage } from './play/at-work.ts';

/** Types into the first development's body in Write. */
async function writeAtStart(page: Page, words: string, skipWord: boolean): Promise<void> {
  await body(page).first().focus();
  await page.keyboard.press('Control+Home');
  if (skipWord) await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.type(words);
}

test('[X4] a sentence that both changed stands in Review with both readings beside it, to choose from by one key', async () => {
  test.setTimeout(180_000);
  const alice = await appOf('Alice Reed', 1);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();
  const first = await savePackage(alice, 'first.digest');

  const nino = await appOf('Nino Berdze', 2, [first]);
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await body(nino.page).first().waitFor();
  await writeAtStart(nino.page, 'Reportedly, ', false);
  const theirs = await savePackage(nino, 'theirs.digest');
  await writeAtStart(alice.page, ' swiftly', true);

  await openFile(alice.app, theirs);
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
