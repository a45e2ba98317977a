import { expect, type Page, test } from '@playwright/test';
import { openDevelopment } from './launch.ts';
import { appOf, body, inBothThemes, openFile, outline, part, savePackage } from './play/at-work.ts';
import { selectWords } from './play/select-words.ts';

const panel = (page: Page) => page.locator('[data-area="panel-figures"]');
const row = (page: Page, value: string) => panel(page).locator(`[data-row][aria-label^="${value}"]`).first();

/** Selects words of the body as a person would with the mouse, and types others in their place. */
async function replace(page: Page, words: string, others: string): Promise<void> {
  await selectWords(body(page).first(), words);
  await page.keyboard.type(others);
}

/** Says that a number is as its source has it. */
async function check(page: Page, value: string): Promise<void> {
  await row(page, value).focus();
  await page.keyboard.press('c');
  await expect(row(page, value)).toHaveAccessibleName(/Checked by/);
}

test('[X4] a figure whose value both changed stands in Review with both values beside its words, to choose from and to undo', async () => {
  test.setTimeout(180_000);
  const alice = await appOf('Alice Reed', 1);
  const { page } = alice;
  await openDevelopment(page, 4);
  await check(page, '84 ha');
  const first = await savePackage(alice, 'first-figure.digest');
  const nino = await appOf('Nino Berdze', 2, [first]);
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await body(nino.page).first().waitFor();
  await openDevelopment(nino.page, 4);
  await replace(nino.page, '84-hectare', '92-hectare');
  await check(nino.page, '92 ha');
  const theirs = await savePackage(nino, 'theirs-figure.digest');
  await replace(page, '84-hectare', '97-hectare');
  await check(page, '97 ha');

  await openFile(alice.app, theirs);
  await page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await part(page, 'Lede').waitFor();
  const things = page.getByRole('region', { name: 'Things to look at' }).getByRole('article');
  await expect(things.filter({ hasText: 'Both set a figure’s value' })).toHaveCount(1);
  await outline(page)
    .getByRole('button', { name: /Anadolu Cell/ })
    .first()
    .press('Enter');
  const development = part(page, 'Development 4');
  const cards = development.getByRole('group', { name: 'Both changed this' });
  const sentence = cards.filter({ hasText: 'Both changed this sentence' });
  const value = cards.filter({ hasText: 'Both set a figure’s value' });
  for (const words of ['92 ha', '97 ha', 'Alice Reed', 'Nino Berdze']) await expect(value).toContainText(words);
  await expect(sentence).toContainText('97-hectare');
  await inBothThemes(page, 'a figure that both changed');

  // The text as Alice wrote it, then the value of the ledger that goes with it: one key each.
  const keyOfAlice = async (card: typeof cards) => {
    const words = (await card.textContent()) ?? '';
    return words.indexOf('Alice Reed') < words.indexOf('Nino Berdze') ? '1' : '2';
  };
  await sentence.getByRole('button', { name: 'Use this' }).first().focus();
  await page.keyboard.press(await keyOfAlice(sentence));
  await expect(sentence).toHaveCount(0);
  await expect(development).toContainText('The 97-hectare works');
  await expect(development).not.toContainText('92-hectare');
  await value.getByRole('button').first().focus();
  await page.keyboard.press(await keyOfAlice(value));
  await expect(value).toHaveCount(0);
  await expect(things).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(value).toHaveCount(1);
  await value.getByRole('button').first().focus();
  await page.keyboard.press(await keyOfAlice(value));
  await expect(value).toHaveCount(0);

  // In Write the number is the checked one, and nothing says that it has changed since.
  await page.keyboard.press('Control+1');
  await openDevelopment(page, 4);
  await expect(row(page, '97 ha')).toHaveAccessibleName(/Checked by/);
  expect([...alice.problems, ...nino.problems]).toEqual([]);
  await Promise.all([alice, nino].map(({ app }) => app.close()));
});
