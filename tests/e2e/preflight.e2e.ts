import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { launchApp, openDevelopment, resize } from './launch.ts';
import { inBothThemes } from './play/at-work.ts';

const finding = (page: Page, words: string) => page.locator('[data-finding]').filter({ hasText: words });
const publishTab = (page: Page) => page.getByRole('button', { name: /^Publish/ });

/** F8 until a finding with these words is in hand. */
async function goToFinding(page: Page, words: string): Promise<void> {
  await finding(page, words).first().waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('F8');
    const now = page.locator('[data-finding][aria-current]');
    await expect(now).toHaveCount(1);
    if ((await now.textContent())?.includes(words) === true) return;
  }
  throw new Error(`F8 leads to no finding “${words}”`);
}

async function pressOn(page: Page, key: 'Tab' | 'Shift+Tab', name: RegExp): Promise<void> {
  for (let presses = 0; presses < 6; presses += 1) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (name.test(label)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${key} leads to no ${name}`);
}

test('[D1] [D2] findings are shown, put right, gone to and gone on over, by keyboard', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.locator('[data-field$="/body"]').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It is the the last one, TK.');
  // Off the typing path, the number beside the mode follows.
  await expect(publishTab(page)).toContainText('11');

  await page.keyboard.press('Control+3');
  await expect(finding(page, '“TK” is unresolved')).toBeVisible();
  await expectNoViolations(page, 'Publish');
  // What is the same of eight parts is said once; each part keeps its own way there.
  const alike = page.locator('article[data-said]');
  await expect(alike).toHaveCount(7);
  await expect(alike.getByRole('button', { name: /^Show: Not sent for review/ })).toHaveCount(7);
  await expect(alike.locator('svg')).toHaveCount(0);

  await goToFinding(page, '“the the” stands twice');
  await pressOn(page, 'Tab', /^Leave one/);
  await expect(finding(page, 'stands twice')).toHaveCount(0);
  // The next one is in hand, with the focus.
  await expect(page.locator('[data-finding][aria-current] :focus')).toHaveCount(1);
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-field$="/body"]')).toContainText('It is the last one, TK.');
  await page.keyboard.press('Control+3');

  await goToFinding(page, '“TK” is unresolved');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-field$="/body"]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('flash')?.size ?? 0)).toBe(1);
  await page.keyboard.press('Control+3');
  await expect(finding(page, '“TK” is unresolved')).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('F8');
  await pressOn(page, 'Shift+Tab', /^Go on over it: “TK”/);
  await page.keyboard.type('The figure comes by telephone before noon.');
  await page.keyboard.press('Enter');
  await expect(finding(page, '“TK” is unresolved')).toContainText('Gone on over: “The figure comes by telephone');
  await expect(publishTab(page)).toContainText('10');

  // Where one is in Review: a part is sent, and its finding changes its words.
  await goToFinding(page, 'Not sent for review');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Review/ })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+3');

  await resize(app, 1024, 700);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await expect(page.locator('[data-finding]').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectNoViolations(page, 'Publish in dark, small');
  expect(problems).toEqual([]);
  await app.close();
});

test('[D2] a publication makes rules of its own and says what blocks', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.keyboard.press('Control+,');
  const preflight = page.getByRole('region', { name: 'Preflight in Black Sea Digest' });
  await preflight.getByRole('button', { name: 'Add a rule' }).focus();
  await page.keyboard.press('Enter');
  await expect(preflight.getByLabel('Where it finds')).toBeFocused();
  await page.keyboard.type('(Poti');
  await page.keyboard.press('Tab');
  await expect(preflight.getByText('A round bracket has no partner.')).toBeVisible();
  await preflight.getByLabel('Where it finds').fill('\\bPoti\\b');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Call it Batumi');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Batumi');
  await page.keyboard.press('Enter');
  await preflight.locator('summary').focus();
  await page.keyboard.press('Enter');
  await preflight.getByLabel('The house’s own rules').selectOption('blocker');
  await preflight.getByLabel('Parts that are not approved').selectOption('off');
  await expect(preflight.getByText('2 set otherwise than usual')).toBeVisible();
  await expectNoViolations(page, 'Settings');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await expectNoViolations(page, 'Settings in dark');
  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('region', { name: 'Blockers' })).toContainText('Call it Batumi');
  await expect(page.getByText('Not sent for review')).toHaveCount(0);
  await goToFinding(page, 'Call it Batumi');
  await pressOn(page, 'Tab', /^Write “Batumi”/);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toContainText('Batumi');
  expect(problems).toEqual([]);
  await app.close();
});

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, words: string) => page.locator('[role="comment"]').filter({ hasText: words });

async function goToPart(page: Page, row: RegExp, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Outline', exact: true })
    .getByRole('button', { name: row })
    .press('Enter');
  await expect(part(page, name)).toBeFocused();
}

test('[D1] open threads and suggestions are found, and Show leads to their cards', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
  await goToPart(page, /Georgia Signs/, 'Development 1');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await page.keyboard.type('This cannot go out.');
  await page.getByRole('checkbox', { name: 'Blocks approval' }).press('Space');
  await page.getByRole('textbox', { name: 'New comment' }).press('Control+Enter');
  await expect(card(page, 'This cannot go out.')).toContainText('Blocking');
  await goToPart(page, /Vantu Steel/, 'Development 2');
  await page.keyboard.press('s');
  await expect(page.getByRole('textbox', { name: /^Suggest in/ })).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The price was not given.');
  await page.keyboard.press('Escape');
  await expect(card(page, 'The price was not given.')).toBeVisible();

  await page.keyboard.press('Control+3');
  await expect(finding(page, 'Blocking thread is open')).toContainText('“This cannot go out.”');
  await expect(finding(page, '1 suggestion is undecided')).toContainText('2 Romania’s Vantu Steel');
  await goToFinding(page, 'Blocking thread is open');
  await page.keyboard.press('Enter');
  await expect(card(page, 'This cannot go out.').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+3');
  await goToFinding(page, '1 suggestion is undecided');
  await page.keyboard.press('Enter');
  await expect(card(page, 'The price was not given.').locator(':focus')).toHaveCount(1);
  expect(problems).toEqual([]);
  await app.close();
});

test('[D7] [D1] a feed that is chosen for export and leads nowhere is found, and one key leads to the brand’s web address', async () => {
  const { app, page, problems } = await launchApp();
  await resize(app);
  await openDevelopment(page, 1);
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: /^All \d+ formats/ }).press('Enter');
  await page.getByRole('checkbox', { name: /^RSS feed/ }).press('Space');
  const leadsNowhere = finding(page, 'The RSS feed has no page to lead to');
  await expect(leadsNowhere).toContainText('Brand');
  await inBothThemes(page, 'a feed that leads nowhere');
  await leadsNowhere.getByRole('button', { name: /^Open the brand:/ }).press('Enter');

  const address = page.getByRole('textbox', { name: /^Where an issue is read/ });
  await expect(address).toBeFocused();
  await inBothThemes(page, 'web address of the brand');
  await address.fill('https://example.org/digest/{number}');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await page.keyboard.press('Control+3');
  await expect(finding(page, '“').first()).toBeVisible();
  await expect(leadsNowhere).toHaveCount(0);
  expect(problems).toEqual([]);
  await app.close();
});
