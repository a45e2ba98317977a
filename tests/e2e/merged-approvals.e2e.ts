import { expect, type Page, test } from '@playwright/test';
import { appOf, body, goTo, inBothThemes, openFile, outline, part, runCommand, savePackage } from './play/at-work.ts';

const things = (page: Page) => page.getByRole('region', { name: 'Things to look at' }).getByRole('article');

test('[X4] [C10] an approval of what the other changed is listed, is stale, and shows what changed since', async () => {
  test.setTimeout(240_000);
  const alice = await appOf('Alice Reed', 1);
  await alice.page.getByRole('list', { name: 'Developments' }).waitFor();
  await alice.page.keyboard.press('Control+2');
  await part(alice.page, 'Lede').waitFor();
  await runCommand(alice.page, 'Send all parts for review');
  await expect(alice.page.getByText('8 parts were sent for review.')).toBeVisible();
  const sent = await savePackage(alice, 'sent.digest');

  // Nino approves the first development as it was sent, while Alice writes on in it.
  const nino = await appOf('Nino Berdze', 2, [sent]);
  await nino.page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
  await body(nino.page).first().waitFor();
  await nino.page.keyboard.press('Control+2');
  await part(nino.page, 'Lede').waitFor();
  await goTo(nino.page, /^1 Georgia Signs/, 'Development 1');
  await nino.page.keyboard.press('a');
  await expect(nino.page.getByText('Development 1 is approved.')).toBeVisible();
  const approved = await savePackage(nino, 'approved.digest');
  await alice.page.keyboard.press('Control+1');
  await body(alice.page).first().focus();
  await alice.page.keyboard.press('Control+Home');
  await alice.page.keyboard.type('Reportedly, ');
  const written = await savePackage(alice, 'written.digest');

  for (const [{ app, page }, theirs, title, state] of [
    [nino, written, 'You approved what the other changed', 'Changed since you approved'],
    [alice, approved, 'Nino Berdze approved what the other changed', 'Changed since'],
  ] as const) {
    await openFile(app, theirs);
    await page.getByRole('button', { name: /^Merge into/ }).press('Enter');
    await part(page, 'Lede').waitFor();
    await expect(things(page)).toHaveCount(1);
    await expect(things(page)).toContainText(title);
    // The approval is of another text: the part says so, and what became of it stands in the text and beside it.
    await goTo(page, /^1 Georgia Signs/, 'Development 1');
    const development = part(page, 'Development 1');
    await expect(development).toContainText(state);
    await expect(development.locator('ins')).toHaveText(['Reportedly,'], { useInnerText: true });
    await expect(development.getByRole('note', { name: 'Changed since' })).toContainText('“Reportedly,” was added');
    await inBothThemes(page, `an approval that crossed with a change, ${title.startsWith('You') ? 'mine' : 'theirs'}`);
    await expect(outline(page).getByText('Approved', { exact: true })).toHaveCount(0);
    // Seen is seen, and can be taken back as any step.
    await things(page).getByRole('button', { name: 'Seen' }).press('Enter');
    await expect(things(page)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(things(page)).toHaveCount(1);
  }

  // Nino approves what it has become, and nothing is stale any more.
  await goTo(nino.page, /^1 Georgia Signs/, 'Development 1');
  await nino.page.keyboard.press('a');
  await expect(nino.page.getByText('Development 1 is approved.')).toBeVisible();
  await expect(part(nino.page, 'Development 1').locator('ins')).toHaveCount(0);
  expect([...alice.problems, ...nino.problems]).toEqual([]);
  await Promise.all([alice, nino].map(({ app }) => app.close()));
});
