import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeIssueJson } from '../../src/shared/export/json/index.ts';
import { sample } from '../shared/export/branded.ts';
import { expectNoViolations, expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, resize } from './launch.ts';
import { goTo, outline, part as region, runCommand } from './play/at-work.ts';

const root = resolve(import.meta.dirname, '../..');
const base = mkdtempSync(join(tmpdir(), 'digest-desk-releases-'));
test.afterAll(() => rmSync(base, { recursive: true, force: true }));

const release = (page: Page, label: string) => page.getByRole('listitem', { name: `Release ${label}`, exact: true });
const PARTS = [
  [/^Lede/, 'Lede'],
  [/Georgia Signs/, 'Development 1'],
  [/Vantu Steel/, 'Development 2'],
  [/Strandzha/, 'Development 3'],
  [/Anadolu Cell/, 'Development 4'],
  [/Moldova Opens/, 'Development 5'],
  [/^In Context/, 'In Context'],
  [/^The takeaway/, 'The takeaway'],
] as const;

async function approve(page: Page, parts: readonly (readonly [RegExp, string])[]): Promise<void> {
  await page.keyboard.press('Control+2');
  await region(page, 'Lede').waitFor();
  for (const [row, name] of parts) {
    await goTo(page, row, name);
    await page.keyboard.press('a');
    await expect(page.getByText(`${name} is approved.`)).toBeVisible();
  }
}

/** Writes at the end of the first development's body. */
async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Alt+1');
  await page.getByText('Development 1 of').waitFor();
  await page.locator('[data-field$="/body"]').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await expect(page.getByText('Saved')).toBeVisible();
}

async function publish(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: 'Preflight' }).waitFor();
}

/** What the command line says, with its exit code. */
function digest(...words: readonly string[]): string {
  const cli = join(root, 'scripts/digest.mjs');
  try {
    return `0 ${execFileSync(process.execPath, [cli, ...words], { encoding: 'utf8', stdio: 'pipe' })}`;
  } catch (cause) {
    const { status, stdout } = cause as { status: number; stdout: string };
    return `${status} ${stdout}`;
  }
}

test('[D17] from an approved issue over a blocked release, a fix, release, correction and verifying, by keys alone', async () => {
  test.setTimeout(300_000);
  const { app, page, problems } = await launchApp();
  await resize(app);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, base);
  await page.getByRole('list', { name: 'Developments' }).waitFor();

  // The issue is sent and approved; then somebody writes on.
  await page.keyboard.press('Control+2');
  await region(page, 'Lede').waitFor();
  await runCommand(page, 'Send all parts for review');
  await expect(page.getByText('8 parts were sent for review.')).toBeVisible();
  await approve(page, PARTS);
  await write(page, ' The harbour master has signed.');

  // Preflight finds it, and the release is blocked.
  await publish(page);
  const panel = region(page, 'Release');
  const go = panel.getByRole('button', { name: /^Release 47\.1/ });
  await expect(panel.getByText('7 of 8 parts')).toBeVisible();
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await expect(go).toHaveAccessibleName(/blocker/);
  await page.keyboard.press('Control+Shift+R');
  await go.press('Enter');
  expect(readdirSync(base)).toEqual([]);
  // A reason would be asked for; it is put right instead.
  await panel.getByRole('button', { name: 'Go on anyway…' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: /^Why 47\.1 goes out/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await approve(page, PARTS.slice(1, 2));

  // A profile of formats and folders, kept under a name.
  await publish(page);
  await expect(panel.getByText('8 of 8 parts')).toBeVisible();
  const exports = region(page, 'Export');
  await exports.getByRole('button', { name: 'Choose a folder…' }).press('Enter');
  await exports.getByRole('textbox', { name: 'Subfolders' }).focus();
  await page.keyboard.type('{publication}/{year}');
  await expect(exports.getByText(join(base, 'Black Sea Digest/2026'))).toBeVisible();
  await exports.getByRole('button', { name: 'All 13 formats' }).press('Enter');
  for (const name of ['Email message', 'Word', 'Social thread'])
    await exports.getByRole('checkbox', { name: new RegExp(`^${name}`) }).press('Space');
  await exports.getByRole('button', { name: /^Show all \d+/ }).press('Enter');
  const lost = exports.getByRole('list', { name: 'Not carried' });
  await expect(lost).toContainText(/Word: \d+ aligned columns in the body of “Anadolu Cell/);
  await expect(lost).toContainText(/Social thread: all words in In Context/);
  await exports.getByRole('button', { name: /^Export profile/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Keep as a profile…' }).press('Enter');
  await expect(exports.getByRole('textbox', { name: 'Name of the profile' })).toBeFocused();
  await page.keyboard.type('Sunday mailing');
  await page.keyboard.press('Enter');
  await expect(exports.getByRole('button', { name: 'Export profile: Sunday mailing' })).toBeVisible();

  // Two figures are left as they are, for a reason that is recorded.
  await expect(go).toHaveAccessibleName(/2 blockers/);
  await panel.getByRole('button', { name: 'Go on anyway…' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: /^Why 47\.1 goes out/ })).toBeFocused();
  await page.keyboard.type('The company was asked twice.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Release 47.1 is made and in the record.')).toBeVisible({ timeout: 60_000 });
  await expect(release(page, '47.1').getByText('Intact')).toBeVisible();
  const first = join(base, 'Black Sea Digest/2026/black-sea-digest-47-release-1');
  expect(readdirSync(first).sort()).toEqual([
    'black-sea-digest-47.docx',
    'black-sea-digest-47.eml',
    'black-sea-digest-47.html',
    'black-sea-digest-47.md',
    'black-sea-digest-47.pdf',
    'black-sea-digest-47.thread.txt',
    'manifest.json',
    'record.json',
  ]);
  expect(digest('verify', first)).toContain(`0 ${first}: intact; release 47.1`);
  const { approvals, overridden } = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8'));
  expect(approvals).toHaveLength(8);
  expect(overridden).toHaveLength(2);
  expect(overridden[0]).toMatchObject({ reason: 'The company was asked twice.' });
  await expect(panel.getByText('47.1 is out as it is.')).toBeVisible();
  await expectNoViolationsInBothThemes(page, 'publish');

  // What is out is changed by a correction alone.
  await runCommand(page, 'Correct the release');
  const form = page.getByRole('form', { name: 'Correct 47.1' });
  await expect(form.getByRole('textbox', { name: /^What is put right/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  const held = region(page, 'Released');
  await expect(held).toContainText('47.1 is out since');
  await page.keyboard.press('Alt+1');
  const body = page.locator('[data-field$="/body"]');
  await expect(body).toHaveAttribute('aria-readonly', 'true');
  const wasText = await body.textContent();
  await body.focus();
  await page.keyboard.type('Typed into a release.');
  await page.keyboard.press('Control+b');
  const order = outline(page).getByRole('list', { name: 'Developments' }).getByRole('listitem');
  const wasOrder = await order.allInnerTexts();
  await page.keyboard.press('Alt+ArrowDown');
  // A way round the locked text: what it changes is taken back.
  await outline(page)
    .getByRole('button', { name: /^Title and dates/ })
    .press('Enter');
  const number = page.getByRole('textbox', { name: 'Number' });
  await number.focus();
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^47\.1 is out: nothing was changed\./)).toBeVisible();
  await expect(number).toHaveValue('47');
  await page.keyboard.press('Alt+1');
  expect(await body.textContent()).toBe(wasText);
  expect(await order.allInnerTexts()).toEqual(wasOrder);
  await expectNoViolationsInBothThemes(page, 'held');
  const begin = held.getByRole('button', { name: 'Begin a correction…' });
  await begin.press('Enter');
  await expect(form.getByRole('textbox', { name: /^What is put right/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(begin).toBeFocused();
  await runCommand(page, 'Begin a correction');
  await expect(form.getByRole('textbox', { name: /^What is put right/ })).toBeFocused();
  await page.screenshot({ path: test.info().outputPath('held-form.png') });
  await page.keyboard.type('The quay is 310 metres long.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A reader wrote.');
  await form.getByRole('checkbox').first().press('Space');
  await form.getByRole('button', { name: 'Begin the correction' }).press('Enter');
  await expect(held).toBeHidden();
  await write(page, ' It is 310 metres long.');
  await approve(page, PARTS.slice(1, 2));
  await publish(page);
  await expect(panel.getByText('The quay is 310 metres long.')).toBeVisible();
  await expect(panel.getByText('Nothing blocks')).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByText('Release 47.2 is made and in the record.')).toBeVisible({ timeout: 60_000 });
  const second = first.replace(/1$/, '2');
  expect(digest('verify', second)).toContain('intact; release 47.2');
  const html = readFileSync(join(second, 'black-sea-digest-47.html'), 'utf8');
  expect(html).toMatch(/Correction, \d+ \w+ \d{4}: The quay is 310 metres long\./);
  expect(html).toContain('It is 310 metres long.');
  expect(readFileSync(join(first, 'black-sea-digest-47.html'), 'utf8')).not.toContain('310 metres long.');
  await expect(release(page, '47.2')).toContainText('Correction: The quay is 310 metres long.');

  // Word by word.
  await release(page, '47.2')
    .getByRole('button', { name: /^What to do with/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Compare with 47.1' }).press('Enter');
  const comparison = page.getByRole('region', { name: 'Release 47.1 and Release 47.2' });
  await expect(comparison.locator('ins')).toHaveText('It is 310 metres long.');
  await expectNoViolations(page, 'comparison');
  await page.keyboard.press('Escape');
  await expect(comparison).toBeHidden();

  // Tampering is found and named.
  appendFileSync(join(first, 'black-sea-digest-47.md'), 'One more line.\n');
  rmSync(join(first, 'black-sea-digest-47.eml'));
  await runCommand(page, 'Verify all releases');
  await expect(release(page, '47.1').getByText('1 altered, 1 missing')).toBeVisible();
  await expect(release(page, '47.1')).toContainText('black-sea-digest-47.md was altered');
  await expect(release(page, '47.1')).toContainText('black-sea-digest-47.eml is missing');
  await expect(release(page, '47.2').getByText('Intact')).toBeVisible();
  expect(digest('verify', first)).toMatch(/^1 .*black-sea-digest-47\.eml is missing/s);

  // A colleague's release, which no record here tells of, is checked by its own and by their key.
  const theirs = join(base, 'theirs');
  writeFileSync(join(base, 'issue.json'), writeIssueJson(sample));
  digest('key', 'new', '--name', 'Tomas Lind', join(base, 'tomas.json'));
  const options = ['--to', 'txt', '--key', join(base, 'tomas.json'), '--reason', 'Seen by the board.'];
  expect(digest('release', join(base, 'issue.json'), '-o', theirs, ...options)).toMatch(/^0 /);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [path] })) as never;
  }, theirs);
  await runCommand(page, 'Verify a release’s folder');
  const record = region(page, 'Record');
  await expect(record.getByText('signed by Tomas Lind')).toBeVisible();
  await expect(record.getByText(/nobody here has it/)).toBeVisible();
  await expect(record.getByText(digest('key', 'show', join(base, 'tomas.json')).split(' ')[1] ?? '')).toBeVisible();
  await record.getByRole('button', { name: 'Dismiss' }).press('Enter');

  // Withdrawn, it stays in the record.
  await release(page, '47.1')
    .getByRole('button', { name: /^What to do with/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Withdraw…' }).press('Enter');
  await expect(page.getByRole('textbox', { name: /^Why 47\.1 is withdrawn/ })).toBeFocused();
  await page.keyboard.type('The tonnage is wrong.');
  await page.keyboard.press('Enter');
  await expect(release(page, '47.1')).toContainText('Withdrawn: The tonnage is wrong.');

  // The profile runs by one key, and from the command line.
  await page.keyboard.press('Control+e');
  await expect(page.getByText('6 files written')).toBeVisible({ timeout: 60_000 });
  expect(existsSync(join(base, 'Black Sea Digest/2026/black-sea-digest-47.docx'))).toBe(true);

  // The next issue begins from it in one step.
  await runCommand(page, 'Start the next issue from this release');
  await expect(page.getByText('No. 48', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('No. 48 begins with the structure of No. 47.')).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  const last = page.getByRole('complementary', { name: 'Since the last issue' });
  await expect(last).toContainText('No. 47');
  await expect(last).toContainText('As it was released.');
  await expect(last.getByRole('listitem')).toHaveCount(5);
  await expectNoViolations(page, 'since the last issue');
  await page.keyboard.press('Escape');
  await expect(last).toBeHidden();
  expect(problems).toEqual([]);
  await app.close();
});
