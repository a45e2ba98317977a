import { expect, type Page, test } from '@playwright/test';
import { launchApp, openDevelopment, resize } from './launch.ts';
import { selectWords } from './play/select-words.ts';

const panel = (page: Page) => page.locator('[data-area="panel-figures"]');
const row = (page: Page, value: string) => panel(page).locator(`[data-row][aria-label^="${value}"]`).first();
const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });

const select = (page: Page, words: string) => selectWords(body(page), words);

test('[B8] figures by keyboard: checked, disputed, described, changed since, gone, and back by undo', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await page.getByRole('button', { name: /^You are/ }).press('Enter');
  await page.getByRole('menuitem', { name: /^Change/ }).press('Enter');
  await page.getByLabel('Initials').fill('RK');
  await page.keyboard.press('Enter');
  await openDevelopment(page, 4);

  const area = row(page, '84 ha');
  await area.focus();
  await page.keyboard.press('c');
  await expect(area).toHaveAccessibleName(/Checked by RK/);
  await expect(area).toBeFocused();
  await page.keyboard.press('x');
  await expect(area).toHaveAccessibleName(/Disputed/);
  await page.keyboard.press('u');
  await expect(area).toHaveAccessibleName(/Unchecked/);
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(area).toBeFocused();

  await page.keyboard.press('Enter');
  await panel(page).getByLabel('Measures').fill('Area of the works');
  await page.keyboard.press('Enter');
  await expect(area).toBeFocused();
  await expect(area).toHaveText('Area of the works');
  await panel(page).getByLabel('Period').focus();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByLabel('Period')).toBeHidden();
  await expect(area).toBeFocused();

  await select(page, '84-hectare');
  await page.keyboard.type('97-hectare');
  await expect(row(page, '97 ha')).toHaveAccessibleName(/Changed since/);
  await expect(row(page, '97 ha')).toHaveText('Area of the works');
  // A pause ends the step of undo that typing goes into.
  await page.waitForTimeout(700);
  await select(page, ' The 97-hectare works will be built over ');
  await page.keyboard.press('Delete');
  const tray = panel(page).getByRole('region', { name: 'Figures gone from the text' });
  await expect(tray).toContainText('Area of the works');
  await page.keyboard.press('Control+z');
  await expect(tray).toBeHidden();
  await expect(row(page, '97 ha')).toHaveAccessibleName(/Changed since/);
  await page.keyboard.press('Control+z');
  await expect(row(page, '84 ha')).toHaveAccessibleName(/Checked/);
  expect(problems).toEqual([]);
  await app.close();
});

test('[B8] a number is converted in place, what was found stays at its words, and one undo takes it back', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 4);
  await expect(panel(page).getByText('1 mismatch')).toBeVisible();
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('figure-care') ?? [])].map((range) => (range as Range).toString()));
  await expect.poll(painted).toContain('$210 million');
  await row(page, '84 ha').focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Convert…' }).click();
  await expect(panel(page).getByText(/^Will write: 84-hectare \(840,000/)).toBeVisible();
  // Every picture between this write and the next check is looked at.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenCare: seen });
    const look = () => {
      for (const range of CSS.highlights.get('figure-care') ?? []) seen.add((range as Range).toString());
      requestAnimationFrame(look);
    };
    look();
  });
  await panel(page).getByRole('button', { name: 'Write it' }).click();
  await expect(body(page)).toContainText('84-hectare (840,000 square metres) works');
  await expect(row(page, '84 ha')).toBeFocused();
  await expect(row(page, '840,000')).toBeVisible();
  await page.waitForTimeout(1_500);
  expect(await page.evaluate(() => [...(window as unknown as { seenCare: Set<string> }).seenCare].sort())).toEqual([
    '$140 million',
    '$210 million',
    '$240 million',
    '$640 million',
  ]);
  await body(page).focus();
  await page.keyboard.press('Control+z');
  await expect(body(page)).not.toContainText('840,000');
  expect(problems).toEqual([]);
  await app.close();
});
