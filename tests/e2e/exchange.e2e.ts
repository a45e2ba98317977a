import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  appOf,
  body,
  drop,
  goTo,
  inBothThemes,
  mark,
  openFile,
  outline,
  part,
  runCommand,
  willSaveAt,
} from './play/at-work.ts';

test('[X1] [X2] [X11] an issue goes to a reviewer and back by packages, both work meanwhile, and no word is lost', async () => {
  test.setTimeout(240_000);
  const alice = await appOf('Alice Reed', 2);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();

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
  await expect(mark(alice.page)).toHaveText(/^By package · waiting for Nino Berdze since today/);
  expect(existsSync(request)).toBe(true);

  // Nino's app is started with the package: as a double click does.
  const nino = await appOf('Nino Berdze', 3, [request]);
  await expect(nino.page.getByRole('heading', { name: 'Alice Reed asks for a review' })).toBeVisible();
  await expect(nino.page.getByText('Do the figures hold?')).toBeVisible();
  await inBothThemes(nino.page, 'package of an unknown issue');
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await part(nino.page, 'Lede').waitFor();
  await expect(mark(nino.page)).toHaveText(/^By package · Alice Reed asks for your review since today/);

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
  await body(nino.page).focus();
  await nino.page.keyboard.press('Control+End');
  await nino.page.keyboard.type(' Nino wrote this.');
  await nino.page.keyboard.press('Control+Home');
  await nino.page.keyboard.type('Reportedly, ');
  // A decision keeps the issue as it is now: a version that Alice's machine has not.
  await nino.page.keyboard.press('Control+2');
  await goTo(nino.page, /^In Context/, 'In Context');
  await nino.page.keyboard.press('a');
  await expect(nino.page.getByText('In Context is approved.')).toBeVisible();

  // Alice meanwhile deletes one of the paragraphs, changes the same sentence of the other, and the approved lede.
  await body(alice.page).locator('p').nth(1).click({ clickCount: 3 });
  await alice.page.keyboard.press('Backspace');
  await alice.page.keyboard.press('Backspace');
  await alice.page.keyboard.press('Control+Home');
  await alice.page.keyboard.press('Control+ArrowRight');
  await alice.page.keyboard.type(' swiftly');
  await expect(body(alice.page)).not.toContainText('The operator may charge');
  await outline(alice.page).getByRole('button', { name: /^Lede/ }).press('Enter');
  await alice.page.locator('[data-field="lede"]').focus();
  await alice.page.keyboard.press('Control+End');
  await alice.page.keyboard.type(' And more.');
  await mark(alice.page).press('Enter');
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
  await nino.page.getByRole('checkbox', { name: /earlier version/ }).press('Space');
  await nino.page.getByRole('button', { name: 'Save the answer…' }).press('Enter');
  await expect(nino.page.getByText('The package is saved')).toBeVisible();

  // What is no package is refused by name, and nothing changes.
  const damaged = join(dirname(answer), 'damaged.digest');
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
  await expect(news).toContainText(/Brings the text of \d+ earlier version/);
  await inBothThemes(alice.page, 'answer before merging');
  await alice.page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await part(alice.page, 'Lede').waitFor();
  await expect(alice.page.getByText(/The package is merged\. 2 things to look at/)).toBeVisible();
  await expect(mark(alice.page)).toHaveAccessibleName('Sharing: Not shared');

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

  // Back to Nino: the same package again changes nothing.
  const back = await willSaveAt(alice.app, 'back.digest');
  await runCommand(alice.page, 'Save the issue as a package');
  await expect(alice.page.getByText('The package is saved.')).toBeVisible();
  await openFile(nino.app, back);
  await nino.page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await expect(nino.page.getByText(/The package is merged\./)).toBeVisible();
  await part(nino.page, 'Lede').waitFor();
  await openFile(nino.app, back);
  await expect(nino.page.getByText('You have everything that is in it.')).toBeVisible();
  expect([...alice.problems, ...nino.problems]).toEqual([]);
  await Promise.all([alice, nino].map(({ app }) => app.close()));
});
