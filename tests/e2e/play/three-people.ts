import { expect, type Page } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { appOf, body, digest, goTo, mark, outline, part, runCommand, savePackage } from './at-work.ts';

/** Two editors and a reviewer, each with an app and a profile of their own. */
export interface ThreePeople {
  readonly alice: LaunchedApp;
  readonly bo: LaunchedApp;
  readonly nino: LaunchedApp;
}

/** One of the ways that an issue travels. */
export interface Way {
  /** What the mark calls it while a review waits. */
  readonly name: string;
  /** What it says at the end, when nothing waits. */
  readonly nameAtRest: string;
  /** Alice's issue is open in all three apps, and she has asked Nino for a review. */
  readonly begin: () => Promise<ThreePeople>;
  /** Both editors lose the others, and their windows say so. */
  readonly part: (people: ThreePeople) => Promise<void>;
  /** Nino's review goes back. */
  readonly answer: (people: ThreePeople) => Promise<void>;
  /** What everybody did reaches everybody. */
  readonly meet: (people: ThreePeople) => Promise<void>;
  /** Whether what Nino approved is on the others' machines too, as it was. */
  readonly carriesVersions: boolean;
  readonly end?: () => Promise<void>;
}

/** Plays a day of work on one issue: asked, reviewed, written by two editors who are offline, and met. */
export async function play(way: Way): Promise<void> {
  const people = await way.begin();
  const { alice, bo, nino } = people;
  const all = [alice, bo, nino];
  await expect(mark(alice.page)).toHaveAccessibleName(`Sharing: ${way.name} · waiting for Nino Berdze since today`);
  await expect(mark(nino.page)).toHaveAccessibleName(
    `Sharing: ${way.name} · Alice Reed asks for your review since today`,
  );

  await way.part(people);
  // Nino approves two parts; Alice meanwhile changes one of them, and both editors write where the other does not.
  await toReview(nino.page);
  await approve(nino.page, /^Lede/, 'Lede');
  await approve(nino.page, /^In Context/, 'In Context');
  await goTo(nino.page, /Georgia Signs/, 'Development 1');
  await nino.page.keyboard.press('c');
  await nino.page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await nino.page.keyboard.type('Who says so?');
  await nino.page.keyboard.press('Control+Enter');
  await write(alice.page, 1, ' Alice wrote this.');
  await outline(alice.page).getByRole('button', { name: /^Lede/ }).press('Enter');
  await alice.page.locator('[data-field="lede"]').focus();
  await alice.page.keyboard.press('Control+End');
  await alice.page.keyboard.type(' And more.');
  await write(bo.page, 1, 'Bo began. ', 'Control+Home');
  await write(bo.page, 2, ' Bo wrote this.');
  await way.answer(people);
  await way.meet(people);

  for (const { page } of all) {
    await toReview(page);
    await expect(part(page, 'Development 1')).toContainText('Bo began. ', { timeout: 60_000 });
    await expect(part(page, 'Development 1')).toContainText('Alice wrote this.', { timeout: 60_000 });
    await expect(part(page, 'Development 2')).toContainText('Bo wrote this.', { timeout: 60_000 });
    await expect(page.locator('[role="comment"]').filter({ hasText: 'Who says so?' })).toHaveCount(1);
    // What was approved and is as it was stays approved; what was changed meanwhile is not, and says so.
    await expect(
      outline(page)
        .getByRole('button', { name: /^In Context/ })
        .first(),
    ).toContainText('Approved');
    await expect(outline(page).getByRole('button', { name: /^Lede/ }).first()).toContainText('Changed since');
    await expect(outline(page).getByRole('button', { name: /Approved$/ })).toHaveCount(1);
    await expect(outline(page).getByRole('button', { name: 'To look at 1' })).toBeVisible();
    await expect(mark(page)).toHaveAccessibleName(`Sharing: ${way.nameAtRest}`);
  }
  if (way.carriesVersions)
    for (const { page } of [alice, bo])
      await expect.poll(() => missingVersions(nino.page, page), { timeout: 90_000 }).toEqual([]);
  const issues: { readonly hashes: unknown; readonly issue: unknown }[] = [];
  for (const [at, person] of all.entries()) {
    const path = await savePackage(person, `${way.name}-${at}.digest`);
    issues.push({ hashes: JSON.parse(digest('hash', '--json', path)), issue: JSON.parse(digest('import', path)) });
    expect(digest('verify', path)).toContain('whole; ');
  }
  expect(issues[1]).toEqual(issues[0]);
  expect(issues[2]).toEqual(issues[0]);
  expect(all.flatMap(({ problems }) => problems)).toEqual([]);
  await Promise.all(all.map(({ app }) => app.close()));
  await way.end?.();
}

/** All three, started at once. */
export async function threeApps(): Promise<ThreePeople> {
  const [alice, bo, nino] = await Promise.all([appOf('Alice Reed', 2), appOf('Bo Lind', 4), appOf('Nino Berdze', 3)]);
  return { alice, bo, nino };
}

/** Asks Nino for a review by the form, whose first act is what the publication's way makes it. */
export async function askNino({ page }: LaunchedApp): Promise<void> {
  await runCommand(page, 'Ask for review');
  const form = page.getByRole('dialog', { name: 'Ask for review' });
  await expect(form.getByLabel('What is asked')).toBeFocused();
  await page.keyboard.type('Do the figures hold?');
  await form.getByLabel('Others, by name').focus();
  await page.keyboard.type('Nino Berdze');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

/** Sends the answer back by the form. */
export async function answerAlice({ page }: LaunchedApp, act: string): Promise<void> {
  await runCommand(page, 'Send the answer back');
  await expect(page.getByLabel('A word with it')).toBeFocused();
  await page.getByRole('button', { name: act, exact: true }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Send the answer back' })).toBeHidden();
}

/** Contents of versions that one library has and another has not. */
async function missingVersions(from: Page, to: Page): Promise<readonly string[]> {
  const [there, here] = await Promise.all([versionsIn(from), versionsIn(to)]);
  expect(there.length).toBeGreaterThan(0);
  return there.filter((sha256) => !here.includes(sha256));
}

const versionsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open('digest-desk');
    const database = await new Promise<IDBDatabase>((found) => {
      open.onsuccess = () => found(open.result);
    });
    const rows = database.transaction('blobs').objectStore('blobs').getAll();
    const blobs = await new Promise<{ sha256: string; mediaType: string }[]>((found) => {
      rows.onsuccess = () => found(rows.result);
    });
    return blobs.filter(({ mediaType }) => mediaType.endsWith('.version')).map(({ sha256 }) => sha256);
  });

async function toReview(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await part(page, 'Lede').waitFor();
}

async function approve(page: Page, row: RegExp, name: string): Promise<void> {
  await goTo(page, row, name);
  await page.keyboard.press('a');
  await expect(page.getByText(`${name} is approved.`)).toBeVisible();
}

async function write(page: Page, development: number, words: string, to = 'Control+End'): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press(`Alt+${development}`);
  await page.getByText(`Development ${development} of`).waitFor();
  await body(page).focus();
  await page.keyboard.press(to);
  await page.keyboard.type(words);
  await expect(body(page)).toContainText(words.trim());
}
