import { expect, type Page, test } from '@playwright/test';
import { appOf, body, inBothThemes, openFile, part, savePackage } from './play/at-work.ts';

const PUBLICATION = 'Black Sea Digest';
const field = (page: Page, name: string) =>
  page.getByRole('region', { name: PUBLICATION }).getByRole('textbox', { name, exact: true });

/** Sets two things of every publication in the settings (a guest has a sample of their own), and goes back to the issue. */
async function set(page: Page, howOften: string, words: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await field(page, 'How often').first().waitFor();
  for (const each of await field(page, 'How often').all()) await each.fill(howOften);
  for (const each of await field(page, 'Words a development (0: no target)').all()) await each.fill(words);
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
}

test('[X4] settings of the publication that both set otherwise are listed with both sides, to choose from by the keyboard', async () => {
  test.setTimeout(180_000);
  const alice = await appOf('Alice Reed', 1);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();
  const first = await savePackage(alice, 'first-settings.digest');
  const nino = await appOf('Nino Berdze', 2, [first]);
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await body(nino.page).first().waitFor();
  await set(nino.page, 'weekly, Fridays', '150');
  await set(alice.page, 'weekly, Mondays', '210');
  const theirs = await savePackage(nino, 'theirs-settings.digest');

  // The package says so before anything is changed, and the short list afterwards.
  const { page } = alice;
  await openFile(alice.app, theirs);
  await expect(page.getByText('2 things to look at')).toBeVisible();
  await page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await part(page, 'Lede').waitFor();
  await expect(page.getByText('The package is merged. 2 things to look at.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review 2 open' })).toBeVisible();
  const card = page.getByRole('region', { name: 'Things to look at' }).getByRole('article');
  await expect(card).toHaveText(/^2 settings of the publication that both set otherwise/);
  await inBothThemes(page, 'settings among the things to look at');
  await card.getByRole('button', { name: 'Choose in the settings' }).press('Enter');

  // Both sides, each with its name and time; whoever came for them has them in hand.
  const list = page.getByRole('region', { name: '2 settings that two people set otherwise' });
  await expect(list.getByRole('heading')).toBeFocused();
  const rows = page.getByRole('region', { name: /that two people set otherwise$/ }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  const howOften = rows.filter({ hasText: 'How often' });
  await expect(howOften).toContainText('weekly, Mondays');
  await expect(howOften).toContainText('weekly, Fridays');
  await expect(howOften).toContainText('Alice Reed');
  await expect(howOften).toContainText('Nino Berdze');
  await expect(howOften.locator('time')).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Words a development' })).toContainText('150');
  await inBothThemes(page, 'settings that two set otherwise');

  // By the keyboard alone: from the heading to the sides, and on to what comes next.
  const words = field(page, 'How often');
  const other = (await words.inputValue()) === 'weekly, Mondays' ? 'weekly, Fridays' : 'weekly, Mondays';
  await list.getByRole('heading').focus();
  const use = page.getByRole('button', { name: `Use this: How often, ${other}` });
  for (let steps = 0; steps < 6 && !(await use.evaluate((it) => it === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab');
  await expect(use).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(words).toHaveValue(other);
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('button').first()).toBeFocused();

  // It can be taken back, and chosen again.
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(words).not.toHaveValue(other);
  await howOften.getByRole('button', { name: `Use this: How often, ${other}` }).press('Enter');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole('heading', { name: PUBLICATION, level: 2 })).toBeFocused();

  // What was chosen is stored, and nothing waits any more.
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
  await expect(page.getByRole('button', { name: 'To look at' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
  await page.keyboard.press('Control+,');
  await expect(words).toHaveValue(other);
  expect([...alice.problems, ...nino.problems]).toEqual([]);
  await Promise.all([alice, nino].map(({ app }) => app.close()));
});
