import { expect, test } from '@playwright/test';
import { expectNoViolations, expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp } from './launch.ts';
import { appOf, headline, mark, openIssue, openSharing, picture, sampleIssue, shelf } from './play/at-work.ts';
import { startServer } from './play/team-server.ts';

test('[X9] a publication is brought to a team server, joined by another, written in together, off and on line, and left with the copy and without', async () => {
  const server = await startServer();
  const [ana, bo] = [await appOf('Ana Lomidze', 2), await appOf('Bo Berg', 3)];

  // Ana brings the publication that she has.
  await expect(mark(ana.page)).toHaveAccessibleName('Sharing: Not shared');
  await openSharing(ana.page);
  await expectNoViolations(ana.page, 'sharing, alone');
  await ana.page.getByLabel('Invitation link').fill('https://desk.example.org/nothing');
  await ana.page.getByRole('button', { name: 'Join' }).click();
  await expect(ana.page.getByText('This is no invitation link')).toBeVisible();
  // [X8] In plain to another machine: it is not even asked.
  await ana.page.getByLabel('Invitation link').fill(`http://desk.example.org/join#${'a'.repeat(43)}`);
  await ana.page.getByRole('button', { name: 'Join' }).click();
  await expect(ana.page.getByText('desk.example.org was not asked: without TLS')).toBeVisible();
  await ana.page.getByLabel('Invitation link').fill(await server.invite('--role', 'editor'));
  await ana.page
    .getByRole('radio', { name: /^bringing/ })
    .first()
    .check();
  await ana.page.getByRole('button', { name: 'Join' }).click();
  await ana.page.getByRole('radio', { name: 'editor', exact: true }).waitFor();
  await ana.page.getByRole('radio', { name: 'editor', exact: true }).check();
  await ana.page.getByRole('button', { name: 'Make an invitation' }).click();
  const link = (await ana.page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/join#/).textContent()) ?? '';
  await expectNoViolationsInBothThemes(ana.page, 'sharing');
  await ana.page.getByRole('button', { name: 'Back' }).click();
  await expect(mark(ana.page)).toHaveAttribute('title', /^Everything here is stored on 127/);

  // Bo joins, and has the same issue.
  await openSharing(bo.page);
  await bo.page.getByLabel('Invitation link').fill(link);
  await bo.page.keyboard.press('Enter');
  await expect(bo.page.getByText('You are editor')).toBeVisible();
  const issue = await sampleIssue(ana.page);
  await openIssue(bo.page, issue);
  await expect(mark(bo.page)).toHaveAttribute('title', /^Everything here is stored on 127/);

  // Who is where, and letters as they are typed.
  await ana.page.keyboard.press('Alt+1');
  await bo.page.keyboard.press('Alt+1');
  await headline(ana.page).click();
  await ana.page.keyboard.press('Control+Home');
  await expect(bo.page.getByRole('button', { name: /^Ana Lomidze is in development 1: go there/ })).toBeVisible();
  await expect(bo.page.locator('.remote-caret')).toHaveText('Ana Lomidze');
  await ana.page.keyboard.type('Breaking: ');
  await expect(headline(bo.page)).toContainText('Breaking: ');
  await headline(bo.page).click();
  await bo.page.keyboard.press('Control+End');
  await bo.page.keyboard.type(' (more to come)');
  await expect(headline(ana.page)).toContainText('(more to come)');
  await expect(ana.page.locator('.remote-caret')).toHaveText('Bo Berg');
  await expectNoViolations(ana.page, 'writing together');
  await picture(ana.page, 'together');

  // A comment is on the other screen as it is made.
  for (const { page } of [ana, bo]) {
    await page.keyboard.press('Control+2');
    await page.getByRole('region', { name: 'Lede', exact: true }).waitFor();
    await expect(mark(page)).toHaveAttribute('title', /^Everything here is stored on 127/);
  }
  await bo.page.getByRole('button', { name: 'More for Lede' }).press('Enter');
  await bo.page.getByRole('menuitem', { name: /Comment on the issue/ }).press('Enter');
  await bo.page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await bo.page.keyboard.type('Who has the other half?');
  await bo.page.keyboard.press('Control+Enter');
  const card = ana.page.locator('[role="comment"]').filter({ hasText: 'Who has the other half?' });
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('Bo Berg');
  for (const { page } of [ana, bo]) {
    await page.keyboard.press('Control+1');
    await headline(page).waitFor();
  }
  await headline(bo.page).click();
  await bo.page.keyboard.press('Control+End');
  await headline(ana.page).click();
  await ana.page.keyboard.press('Control+Home');
  for (let letter = 0; letter < 'Breaking: '.length; letter++) await ana.page.keyboard.press('ArrowRight');

  // The server dies: both say so, both go on, and all of it meets when it is back.
  await server.stop();
  for (const { page } of [ana, bo])
    await expect(mark(page)).toHaveAccessibleName('Sharing: Team server · offline: your work is here and will go up');
  await expectNoViolations(ana.page, 'offline');
  await ana.page.keyboard.type('At noon, ');
  await bo.page.keyboard.type(' and on');
  await picture(ana.page, 'offline');
  await server.again();
  for (const { page } of [ana, bo]) {
    await expect(headline(page)).toContainText('Breaking: At noon, ', { timeout: 60_000 });
    await expect(headline(page)).toContainText('(more to come) and on', { timeout: 60_000 });
    await expect(mark(page)).toHaveAttribute('title', /^Everything here is stored on 127/, { timeout: 60_000 });
  }
  expect(await headline(ana.page).textContent()).toBe(await headline(bo.page).textContent());

  // Bo leaves, and takes the issues out.
  await openSharing(bo.page);
  await picture(bo.page, 'sharing');
  const shared = bo.page.getByRole('region').filter({ hasText: 'You are editor' });
  await shared.getByRole('button', { name: 'Leave' }).click();
  await expectNoViolations(bo.page, 'leaving');
  await bo.page.getByRole('button', { name: 'Leave, and take them out of this library' }).click();
  await expect.poll(async () => (await shelf(bo.page)).some(({ id }) => id === issue)).toBe(false);
  await expect(headline(ana.page)).toContainText('Breaking');
  expect(bo.problems).toEqual([]);
  await bo.app.close();

  // Ana leaves, and keeps the copy: the issue stays and is written on, and nothing asks for the server any more.
  await openSharing(ana.page);
  const kept = ana.page.getByRole('region').filter({ hasText: 'You are editor' });
  await kept.getByRole('button', { name: 'Leave' }).click();
  await ana.page.getByRole('button', { name: 'Leave, and keep the issues here' }).click();
  await expect(ana.page.getByText('Left. The issues stay here.')).toBeVisible();
  await expect(ana.page.getByText('You are editor')).toHaveCount(0);
  const knocks = await server.onlyCountsKnocks();
  await openIssue(ana.page, issue);
  await expect(mark(ana.page)).toHaveAccessibleName('Sharing: Not shared');
  await ana.page.keyboard.press('Alt+1');
  await headline(ana.page).click();
  await ana.page.keyboard.press('Control+End');
  await ana.page.keyboard.type(', alone');
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(ana.problems).toEqual([]);
  await ana.app.close();
  // Starting would bring what is shared up to date at once.
  const again = await launchApp({ profile: ana.profile });
  await expect(mark(again.page)).toHaveAccessibleName('Sharing: Not shared');
  await expect(headline(again.page)).toContainText(', alone');
  await again.page.waitForTimeout(5_000);
  expect(knocks()).toBe(0);
  await fetch(server.url).catch(() => null);
  expect(knocks()).toBe(1);
  await again.app.close();
  await server.stop();
});
