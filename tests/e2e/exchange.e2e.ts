import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { launchApp, resize } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-exchange-'));
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline', exact: true });
const body = '[data-field$="/body"]';

interface Asking {
  readonly digestDesk: {
    readonly request: (channel: string, ...args: readonly unknown[]) => Promise<{ value: never; error: unknown }>;
  };
}

/** Gives the person of a new profile a name of their own. */
async function rename(page: Page, name: string, initials: string): Promise<void> {
  await page.evaluate(
    async (values) => {
      const { digestDesk } = window as unknown as Asking;
      const { currentId } = (await digestDesk.request('people:list')).value as { currentId: string };
      await digestDesk.request('people:change', { id: currentId, hand: 2, ...values });
    },
    { name, initials },
  );
  await expect(page.getByRole('button', { name: `You are ${name}: people and roles` })).toBeVisible();
}

async function runCommand(page: Page, title: string): Promise<void> {
  // Of three windows on a busy machine one may not be ready for keys at once.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('combobox')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type(title);
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** What the person chooses in the next dialog that asks where to save. */
async function willSaveAt(app: ElectronApplication, name: string): Promise<string> {
  const path = join(folder, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return path;
}

/** As the system does when a package is clicked twice while the app runs. */
const openFile = (app: ElectronApplication, path: string) =>
  app.evaluate(({ app: program }, file) => void program.emit('open-file', { preventDefault: () => {} }, file), path);

/** Drops a file on the window. */
async function drop(page: Page, path: string): Promise<void> {
  const content = readFileSync(path).toString('base64');
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name ?? ''));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
    },
    [basename(path), content],
  );
}

async function goTo(page: Page, row: RegExp, name: string): Promise<void> {
  await outline(page).getByRole('button', { name: row }).press('Enter');
  await expect(part(page, name)).toBeFocused();
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

/** The issue of a package as JSON, by the command line. */
function issueOf(path: string): string {
  const digest = join(resolve(import.meta.dirname, '../..'), 'scripts/digest.mjs');
  const done = spawnSync(process.execPath, [digest, 'import', path], { encoding: 'utf8' });
  expect([done.status, done.stderr]).toEqual([0, '']);
  return done.stdout;
}

test('[X1] [X2] [X11] an issue goes to a reviewer and an editor and back by packages, all work meanwhile, and no word is lost', async () => {
  test.setTimeout(240_000);
  const alice = await launchApp();
  await resize(alice.app);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();
  await rename(alice.page, 'Alice Reed', 'AR');

  // Alice asks for a review, by keys alone.
  const request = await willSaveAt(alice.app, 'for-review.digest');
  await runCommand(alice.page, 'Ask for review');
  const form = alice.page.getByRole('dialog', { name: 'Ask for review' });
  await expect(form.getByLabel('What is asked')).toBeFocused();
  await alice.page.keyboard.type('Do the figures hold?');
  await form.getByLabel('Others, by name').focus();
  await alice.page.keyboard.type('Nino Berdze');
  await inBothThemes(alice.page, 'ask for review');
  await alice.page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(alice.page.getByText('The package is saved')).toBeVisible();
  await expect(alice.page.getByRole('button', { name: 'Waiting since today' })).toBeVisible();
  expect(existsSync(request)).toBe(true);

  // Nino's app is started with the package: as a double click does.
  const nino = await launchApp({ words: [request] });
  await resize(nino.app);
  await expect(nino.page.getByRole('heading', { name: 'Alice Reed asks for a review' })).toBeVisible();
  await rename(nino.page, 'Nino Berdze', 'NB');
  await expect(nino.page.getByText('Do the figures hold?')).toBeVisible();
  await inBothThemes(nino.page, 'package of an unknown issue');
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await part(nino.page, 'Lede').waitFor();
  await expect(nino.page.getByRole('button', { name: 'Asked since today' })).toBeVisible();

  // Nino comments, approves the lede, and writes in both paragraphs of a development.
  await goTo(nino.page, /Georgia Signs/, 'Development 1');
  await nino.page.keyboard.press('ArrowRight');
  await nino.page.keyboard.press('c');
  await nino.page.getByRole('textbox', { name: 'New comment' }).waitFor();
  await nino.page.keyboard.type('Who says so?');
  await nino.page.keyboard.press('Control+Enter');
  await goTo(nino.page, /^Lede/, 'Lede');
  await nino.page.keyboard.press('a');
  await expect(nino.page.getByText('Lede is approved.')).toBeVisible();
  await goTo(nino.page, /Georgia Signs/, 'Development 1');
  await nino.page.keyboard.press('e');
  await nino.page.locator(body).focus();
  await nino.page.keyboard.press('Control+End');
  await nino.page.keyboard.type(' Nino wrote this.');
  await nino.page.keyboard.press('Control+Home');
  await nino.page.keyboard.type('Reportedly, ');

  // Bo, the other editor, has the same package, and writes where nobody else does.
  const bo = await launchApp({ words: [request] });
  await resize(bo.app);
  await bo.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await part(bo.page, 'Lede').waitFor();
  await rename(bo.page, 'Bo Lind', 'BL');
  await goTo(bo.page, /Vantu Steel/, 'Development 2');
  await bo.page.keyboard.press('e');
  await bo.page.locator(body).focus();
  await bo.page.keyboard.press('Control+End');
  await bo.page.keyboard.type(' Bo added this.');
  const other = await willSaveAt(bo.app, 'other.digest');
  await runCommand(bo.page, 'Save the issue as a package');
  await expect(bo.page.getByText('The package is saved.')).toBeVisible();

  // Alice meanwhile deletes one of the paragraphs, changes the same sentence of the other, and the approved lede.
  await alice.page.locator(body).locator('p').nth(1).click({ clickCount: 3 });
  await alice.page.keyboard.press('Backspace');
  await alice.page.keyboard.press('Backspace');
  await alice.page.keyboard.press('Control+Home');
  await alice.page.keyboard.press('Control+ArrowRight');
  await alice.page.keyboard.type(' swiftly');
  await expect(alice.page.locator(body)).not.toContainText('The operator may charge');
  await outline(alice.page).getByRole('button', { name: /^Lede/ }).press('Enter');
  await alice.page.locator('[data-field="lede"]').focus();
  await alice.page.keyboard.press('Control+End');
  await alice.page.keyboard.type(' And more.');
  await alice.page.getByRole('button', { name: 'Waiting since today' }).press('Enter');
  await expect(alice.page.getByRole('dialog', { name: 'How this issue is shared' })).toContainText(
    'Waiting for Nino Berdze since today',
  );
  await inBothThemes(alice.page, 'how it is shared');
  await alice.page.keyboard.press('Escape');

  const answer = await willSaveAt(nino.app, 'answer.digest');
  await runCommand(nino.page, 'Send the answer back');
  await expect(nino.page.getByLabel('A word with it')).toBeFocused();
  await nino.page.keyboard.type('They do.');
  await inBothThemes(nino.page, 'send the answer');
  await nino.page.getByRole('button', { name: 'Save the answer…' }).press('Enter');
  await expect(nino.page.getByText('The package is saved')).toBeVisible();

  // What is no package is refused by name, and nothing changes.
  const damaged = join(folder, 'damaged.digest');
  writeFileSync(damaged, readFileSync(answer).subarray(0, 3_000));
  await openFile(alice.app, damaged);
  await expect(alice.page.getByRole('alert')).toContainText('“damaged.digest” was not opened');
  await inBothThemes(alice.page, 'refused package');
  await alice.page.getByRole('button', { name: 'Close', exact: true }).press('Enter');

  // What the answer would bring is shown before anything changes.
  await drop(alice.page, answer);
  await expect(alice.page.getByRole('heading', { name: 'The answer from Nino Berdze' })).toBeVisible();
  const news = alice.page.getByRole('main');
  await expect(news).toContainText('They do.');
  await expect(news).toContainText('Nino Berdze opened 1 thread');
  await expect(news).toContainText('Nino Berdze approved “Lede”');
  await expect(news).toContainText('to look at');
  await inBothThemes(alice.page, 'answer before merging');
  await alice.page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await part(alice.page, 'Lede').waitFor();
  await expect(alice.page.getByText(/The package is merged\. 2 things to look at/)).toBeVisible();
  await expect(alice.page.getByRole('button', { name: 'Share' })).toBeVisible();

  // The mode says how much is open: a thread, two things to look at, a rescued piece.
  await expect(alice.page.getByRole('button', { name: 'Review 4 open' })).toBeVisible();

  // One approved what the other changed; both changed one sentence; words typed into a deleted text wait.
  const looks = alice.page.getByRole('region', { name: 'Things to look at' });
  await expect(looks.getByRole('article')).toHaveCount(2);
  await inBothThemes(alice.page, 'things to look at');
  await looks
    .getByRole('article', { name: 'Nino Berdze approved what the other changed' })
    .getByRole('button', { name: 'Seen' })
    .press('Enter');
  const sentence = looks.getByRole('article', { name: 'Both changed this sentence' });
  await expect(sentence).toContainText('Reportedly,');
  await expect(sentence).toContainText('swiftly');
  await sentence.getByRole('button', { name: 'Keep both' }).press('Enter');
  await expect(looks).toHaveCount(0);
  const rescued = outline(alice.page).getByRole('button', { name: /Rescued words/ });
  await expect(rescued).toContainText('1');
  await rescued.press('Enter');
  await expect(alice.page.getByRole('region', { name: 'Rescued words' })).toContainText('Nino wrote this.');
  await inBothThemes(alice.page, 'rescued words');
  await alice.page.keyboard.press('Control+Alt+b');
  await expect(rescued).toHaveCount(0);
  await expect(part(alice.page, 'Development 1')).toContainText('Nino wrote this.');
  await expect(part(alice.page, 'Development 1')).toContainText('Who says so?');
  await expect(part(alice.page, 'Lede')).not.toContainText('Approved');

  // What Bo did meets what Nino and Alice did: nothing there needs a look.
  await openFile(alice.app, other);
  await expect(alice.page.getByRole('main')).toContainText('Bo Lind');
  await alice.page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await expect(alice.page.getByText('The package is merged. Nothing needs a look.')).toBeVisible();
  await expect(part(alice.page, 'Development 2')).toContainText('Bo added this.');

  // Back to both: the same issue on all machines, and the same package again changes nothing.
  const back = await willSaveAt(alice.app, 'back.digest');
  await runCommand(alice.page, 'Save the issue as a package');
  await expect(alice.page.getByText('The package is saved.')).toBeVisible();
  for (const { app, page } of [nino, bo]) {
    await openFile(app, back);
    await page.getByRole('button', { name: /^Merge into/ }).press('Enter');
    await part(page, 'Lede').waitFor();
    const same = await willSaveAt(app, 'same.digest');
    await runCommand(page, 'Save the issue as a package');
    await expect(page.getByText('The package is saved.')).toBeVisible();
    expect(JSON.parse(issueOf(same))).toEqual(JSON.parse(issueOf(back)));
  }
  await openFile(nino.app, back);
  await expect(nino.page.getByText('You have everything that is in it.')).toBeVisible();
  expect([...alice.problems, ...nino.problems, ...bo.problems]).toEqual([]);
  await Promise.all([alice, nino, bo].map(({ app }) => app.close()));
});
