import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { launchApp, openDevelopment, resize } from './launch.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline', exact: true });
const card = (page: Page, words: string) => page.locator('[role="comment"]').filter({ hasText: words });

async function openReview(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
}

async function goTo(page: Page, row: RegExp, name: string): Promise<void> {
  await outline(page).getByRole('button', { name: row }).press('Enter');
  await expect(part(page, name)).toBeFocused();
}

/** Opens the menu of a part and chooses an entry of it. */
async function choose(page: Page, name: string, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}` }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

/** What the system's dialog for opening a file will answer: nobody can press its buttons from here. */
const choosing = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
    },
    join(import.meta.dirname, '../..', file),
  );

async function write(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
}

test('[C5] threads on a headline, a source, a figure, a development and the issue; changed, deleted, settled, opened again', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openReview(page);
  for (const [entry, words] of [
    [/Comment on the headline/, 'Shorter, please.'],
    [/Comment on the source/, 'Is there a newer one?'],
    [/Comment on the whole development/, 'Put it first.'],
  ] as const) {
    await goTo(page, /Georgia Signs/, 'Development 1');
    await choose(page, 'Development 1', entry);
    await write(page, 'New comment', words);
    await expect(card(page, words)).toHaveCount(1);
  }
  await goTo(page, /Anadolu Cell/, 'Development 4');
  await choose(page, 'Development 4', /Comment on the figure “1,900”/);
  await write(page, 'New comment', 'By which rate?');
  await expect(card(page, 'By which rate?')).toHaveCount(1);
  await goTo(page, /^Lede/, 'Lede');
  await choose(page, 'Lede', /Comment on the issue/);
  await write(page, 'New comment', 'A strong week.');
  await expect(card(page, 'A strong week.')).toContainText('On the issue');

  // My own comment is changed, then deleted: its author and time stay.
  const mine = card(page, 'A strong week.');
  await mine.getByRole('button', { name: 'More for this thread' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Change my comment' }).press('Enter');
  await page.getByRole('textbox', { name: 'Change this comment' }).waitFor();
  await page.keyboard.press('Control+A');
  await write(page, 'Change this comment', 'A very strong week.');
  await expect(card(page, 'A very strong week.')).toContainText('changed');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'A very strong week.')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await card(page, 'A very strong week.').getByRole('button', { name: 'More for this thread' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete my comment' }).press('Enter');
  await expect(card(page, 'Deleted')).toHaveCount(1);

  // Settled, it is under Resolved, and can be opened again.
  await goTo(page, /Anadolu Cell/, 'Development 4');
  await card(page, 'By which rate?').getByRole('button', { name: 'Resolve' }).press('Enter');
  await expect(card(page, 'By which rate?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open threads' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Resolved/ }).press('Enter');
  await card(page, 'By which rate?').getByRole('button', { name: 'Reopen' }).press('Enter');
  await expect(card(page, 'By which rate?')).toHaveCount(0);
  await page.getByRole('button', { name: 'Resolved' }).press('Enter');
  await page.getByRole('menuitem', { name: /^Open threads/ }).press('Enter');
  await expect(card(page, 'By which rate?')).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('[C6] a thread whose words are deleted waits as detached with its quote, and is tied to words again', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openReview(page);
  await goTo(page, /Moldova Opens/, 'Development 5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const quote = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(quote.length).toBeGreaterThan(20);
  await page.keyboard.press('c');
  await write(page, 'New comment', 'Who pays for it?');
  await expect(card(page, 'Who pays for it?')).toHaveCount(1);

  await goTo(page, /Moldova Opens/, 'Development 5');
  await page.keyboard.press('e');
  await page.locator('[data-field$="/body"]').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Nothing of it is left here.');
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
  await expect(outline(page).getByRole('button', { name: /Detached threads/ })).toContainText('1');
  await outline(page)
    .getByRole('button', { name: /Detached threads/ })
    .press('Enter');
  const tray = page.getByRole('region', { name: 'Detached threads' });
  await expect(tray).toContainText(quote.slice(0, 20));
  await expect(tray).toContainText('Who pays for it?');

  await goTo(page, /Moldova Opens/, 'Development 5');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await tray.getByRole('button', { name: 'More for this thread' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Tie to the selected words' }).press('Enter');
  await expect(outline(page).getByRole('button', { name: /Detached threads/ })).toContainText('0');
  await expect(card(page, 'Who pays for it?')).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('[C7] a development is suggested to be moved, added and left out; each is accepted and undone as one', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openReview(page);
  const headlines = () => outline(page).getByRole('list', { name: 'Developments' }).getByRole('listitem');
  await goTo(page, /Romania/, 'Development 2');
  await choose(page, 'Development 2', /Suggest moving it up/);
  await expect(headlines().first()).toContainText('Georgia');
  await card(page, 'You suggest').getByRole('button', { name: 'Accept' }).press('y');
  await expect(headlines().first()).toContainText('Romania');
  await page.keyboard.press('Control+z');
  await expect(headlines().first()).toContainText('Georgia');

  await goTo(page, /Moldova Opens/, 'Development 5');
  await choose(page, 'Development 5', /Suggest a development after this/);
  await page.getByRole('textbox', { name: 'Headline of the suggested development' }).waitFor();
  await page.keyboard.type('A Ferry Returns to Odesa');
  await page.keyboard.press('Enter');
  await expect(headlines()).toHaveCount(5);
  await card(page, 'A Ferry Returns').getByRole('button', { name: 'Accept' }).press('y');
  await expect(headlines()).toHaveCount(6);

  await goTo(page, /A Ferry Returns/, 'Development 6');
  await choose(page, 'Development 6', /Suggest leaving it out/);
  await expect(headlines()).toHaveCount(6);
  await page.locator('[role="comment"]').last().getByRole('button', { name: 'Accept' }).press('y');
  await expect(headlines()).toHaveCount(5);
  expect(problems).toEqual([]);
  await app.close();
});

test('[C7] another picture is suggested for one; it takes its place when accepted, words kept, and goes back by undo', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 2);
  await choosing(app, 'tests/fixtures/pictures/two-halves.avif');
  const pictures = page.locator('[data-area="panel-pictures"]');
  const unfold = pictures.getByRole('button', { name: 'Unfold Pictures' });
  if (await unfold.isVisible()) await unfold.press('Enter');
  await pictures.getByRole('button', { name: 'Add an image' }).press('Enter');
  await pictures.getByLabel('Caption').fill('The quay at dusk');
  await pictures.getByLabel('Caption').press('Enter');

  await page.keyboard.press('Control+2');
  const figure = part(page, 'Development 2').locator('figure');
  const width = () => figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBe(32);
  await choosing(app, 'docs/pictures/write-dark.png');
  await choose(page, 'Development 2', /Suggest another picture for “The quay at dusk”/);
  const suggestion = card(page, 'You suggest');
  await expect(suggestion).toContainText('picture');
  await expect.poll(width, 'nothing is swapped before it is accepted').toBe(32);
  await suggestion.getByRole('button', { name: 'Accept' }).press('y');
  await expect.poll(width).not.toBe(32);
  await expect(figure).toContainText('The quay at dusk');
  await page.keyboard.press('Control+z');
  await expect.poll(width).toBe(32);
  expect(problems).toEqual([]);
  await app.close();
});

test('[C12] what stands in the way of an approval is named, and gone to', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openReview(page);
  await goTo(page, /Georgia Signs/, 'Development 1');
  await part(page, 'Development 1').getByRole('button', { name: 'Send for review' }).press('Enter');
  await expect(outline(page).getByText('In review')).toHaveCount(1);
  await goTo(page, /Georgia Signs/, 'Development 1');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await page.keyboard.type('This cannot go out.');
  await page.getByRole('checkbox', { name: 'Blocks approval' }).press('Space');
  await page.getByRole('textbox', { name: 'New comment' }).press('Control+Enter');
  await expect(card(page, 'This cannot go out.')).toContainText('Blocking');
  await goTo(page, /Georgia Signs/, 'Development 1');
  await expect(part(page, 'Development 1').getByRole('button', { name: '1 blocking thread' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Development 1: 1 blocking thread.')).toBeVisible();
  await expect(card(page, 'This cannot go out.').getByRole('button', { name: 'Reply' })).toBeFocused();
  await card(page, 'This cannot go out.').getByRole('button', { name: 'Resolve' }).press('Enter');
  await goTo(page, /Georgia Signs/, 'Development 1');
  await page.keyboard.press('a');
  await expect(outline(page).getByText('Approved')).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});
