import { expect, type Page, test } from '@playwright/test';
import { expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, resize } from './launch.ts';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline', exact: true });
const card = (page: Page, words: string) => page.locator('[role="comment"]').filter({ hasText: words });
const body = '[data-field$="/body"]';

/** Adds somebody who plays these roles, and goes on as them. */
async function addPerson(page: Page, name: string, roles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^You are/ }).press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await form.getByLabel('Name').waitFor();
  await page.keyboard.type(name);
  for (const role of ['Editor', 'Reviewer', 'Publisher'].filter((each) => !roles.includes(each)))
    await form.getByLabel(role).press('Space');
  await form.getByLabel('Name').press('Enter');
  await expect(form).toBeHidden();
}

async function goOnAs(page: Page, name: string): Promise<void> {
  const sign = page.getByRole('button', { name: /^You are/ });
  await sign.press('Enter');
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter');
  await expect(sign).toHaveAccessibleName(`You are ${name}: people and roles`);
}

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(title);
  await expect(page.getByRole('option', { name: new RegExp(title) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Goes to a part of the flow by the outline. */
async function goTo(page: Page, row: RegExp, name: string): Promise<void> {
  await outline(page).getByRole('button', { name: row }).press('Enter');
  await expect(part(page, name)).toBeFocused();
}

test('[C15] a review by three people, by keys alone: sent, annotated, suggested, sent back, approved, changed, approved again', async () => {
  test.setTimeout(180_000);
  const { app, page, problems } = await launchApp();
  await resize(app);
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  const first = ((await page.getByRole('button', { name: /^You are/ }).getAttribute('aria-label')) ?? '').replace(
    /^You are (.*): people and roles$/,
    '$1',
  );

  // The editor sends the issue.
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
  await runCommand(page, 'Send all parts for review');
  await expect(page.getByText('8 parts were sent for review.')).toBeVisible();
  await expect(outline(page).getByText('In review')).toHaveCount(8);

  // The publisher is made; the reviewer comments.
  await addPerson(page, 'Ayla Demir', ['Publisher']);
  await addPerson(page, 'Nino Berdze', ['Reviewer']);
  await goTo(page, /Georgia Signs/, 'Development 1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await page.keyboard.type('Which month does the ministry give?');
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'Which month does')).toBeVisible();
  await expect(page.locator('[aria-details^="thread-"]')).toHaveCount(1);
  // From the card to the words, and from the words to the card.
  await page.keyboard.press('Escape');
  await expect(part(page, 'Development 1')).toBeFocused();
  expect((await page.evaluate(() => document.getSelection()?.toString()))?.length).toBeGreaterThan(10);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Which month does').getByRole('button', { name: 'Reply' })).toBeFocused();
  await expectNoViolationsInBothThemes(page, 'review');

  // Suggests.
  await goTo(page, /Vantu Steel/, 'Development 2');
  await page.keyboard.press('s');
  await expect(page.getByRole('textbox', { name: /^Suggest in/ })).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The price was not given.');
  await page.keyboard.press('Escape');
  await expect(part(page, 'Development 2')).toBeFocused();
  await expect(card(page, 'The price was not given.')).toBeVisible();
  await expect(part(page, 'Development 2').locator('ins')).toContainText('The price was not given.');
  await page.keyboard.press('a');
  await expect(page.getByText('Development 2: 1 undecided suggestion.')).toBeVisible();

  // Sends one back, approves four.
  await goTo(page, /Strandzha/, 'Development 3');
  await page.keyboard.press('b');
  await page.keyboard.type('The grid plan says 700 to 1,200.');
  await page.keyboard.press('Enter');
  await expect(outline(page).getByText('Changes requested')).toHaveCount(1);
  await expect(part(page, 'Development 3')).toContainText('The grid plan says 700 to 1,200.');
  for (const [row, name] of [
    [/Anadolu Cell/, 'Development 4'],
    [/Moldova Opens/, 'Development 5'],
    [/^In Context/, 'In Context'],
    [/^The takeaway/, 'The takeaway'],
  ] as const) {
    await goTo(page, row, name);
    await page.keyboard.press('a');
    await expect(page.getByText(`${name} is approved.`)).toBeVisible();
  }
  await expect(page.getByText('Approved 4 of 8 parts')).toBeVisible();

  // The editor answers, accepts, and changes what was approved.
  await goOnAs(page, first);
  await page.keyboard.press('F8');
  await expect(card(page, 'Which month does').getByRole('button', { name: 'Reply' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Reply' }).waitFor();
  await page.keyboard.type('March; it is in the terms.');
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'March; it is in the terms.')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(card(page, 'The price was not given.').getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('y');
  await expect(page.getByText('1 suggestion accepted.')).toBeVisible();
  await expect(part(page, 'Development 2').locator('ins')).toHaveCount(0);
  await expect(part(page, 'Development 2')).toContainText('The price was not given.');
  await goTo(page, /Anadolu Cell/, 'Development 4');
  await page.keyboard.press('e');
  await page.locator(body).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Hiring begins in May.');
  await expect(page.getByText('Saved')).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(outline(page).getByText('Changed since')).toHaveCount(1);
  await expect(outline(page).getByText('Approved')).toHaveCount(3);

  // The reviewer sees just that, and approves it; nothing else was touched.
  await goOnAs(page, 'Nino Berdze');
  await goTo(page, /Anadolu Cell/, 'Development 4');
  await expect(part(page, 'Development 4').getByText('Changed since you approved')).toBeVisible();
  await expect(part(page, 'Development 4').locator('ins')).toHaveText('Hiring begins in May.');
  await expect(part(page, 'Development 4').locator('del')).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath('changed.png') });
  // Words are found, and a card stands beside them, also while changes are shown among them.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await page.keyboard.type('In which town?');
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'In which town?')).toBeVisible();
  await expect(page.locator('[data-flow-field$="/body"]:has(ins) [aria-details^="thread-"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(part(page, 'Development 4')).toBeFocused();
  await page.keyboard.press('a');
  await expect(outline(page).getByText('Changed since')).toHaveCount(0);
  await expect(outline(page).getByText('Approved')).toHaveCount(4);
  await expect(outline(page).getByText('Changes requested')).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});
