import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { expectNoViolationsInBothThemes } from '../axe.ts';
import { type LaunchedApp, launchApp, resize } from '../launch.ts';

interface Asking {
  readonly digestDesk: {
    readonly request: (channel: string, ...args: readonly unknown[]) => Promise<{ value: never; error: unknown }>;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'digest-desk-play-'));

export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline', exact: true });
/** The one place that says how the issue is shared and what it waits for. */
export const mark = (page: Page) => page.getByRole('button', { name: /^Sharing:/ });
export const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' });
export const body = (page: Page) => page.locator('[data-field$="/body"]');

/** The app of somebody with a name of their own, on a profile of their own. */
export async function appOf(name: string, hand: number, words: readonly string[] = []): Promise<LaunchedApp> {
  const launched = await launchApp({ words });
  await resize(launched.app);
  await launched.page.evaluate(
    async (values) => {
      const { digestDesk } = window as unknown as Asking;
      const { currentId } = (await digestDesk.request('people:list')).value as { currentId: string };
      await digestDesk.request('people:change', { id: currentId, ...values });
    },
    { name, hand, initials: name.replaceAll(/[^A-Z]/g, '') },
  );
  await expect(launched.page.getByRole('button', { name: `You are ${name}: people and roles` })).toBeVisible();
  return launched;
}

export async function runCommand(page: Page, title: string): Promise<void> {
  // Of three windows on a busy machine one may not be ready for keys at once.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+P');
    await expect(page.getByRole('combobox')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type(title);
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

export async function openSharing(page: Page): Promise<void> {
  await runCommand(page, 'Share, join or leave');
  await page.getByRole('heading', { name: 'Sharing', level: 1 }).waitFor();
}

/** Goes to a part of Review by the outline. */
export async function goTo(page: Page, row: RegExp, name: string): Promise<void> {
  await outline(page).getByRole('button', { name: row }).press('Enter');
  await expect(part(page, name)).toBeFocused();
}

/** What the person chooses in the next dialog that asks where to save. */
export async function willSaveAt(app: ElectronApplication, name: string): Promise<string> {
  const path = join(folder, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return path;
}

/** What the person chooses in the next dialog that asks for a folder. */
export const willChoose = ({ app }: LaunchedApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

/** As the system does when a package is clicked twice while the app runs. */
export const openFile = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ app: program }, file) => void program.emit('open-file', { preventDefault: () => {} }, file), path);

/** Drops a file on the window. */
export async function drop(page: Page, path: string): Promise<void> {
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

/** Saves the open issue as a package, and gives its place. */
export async function savePackage({ app, page }: LaunchedApp, name: string): Promise<string> {
  const path = await willSaveAt(app, name);
  await runCommand(page, 'Save the issue as a package');
  // What is said of it may give way to what comes in meanwhile.
  await expect.poll(() => existsSync(path)).toBe(true);
  return path;
}

/** What the command line prints of a package; it must succeed. */
export function digest(...words: readonly string[]): string {
  const program = join(resolve(import.meta.dirname, '../../..'), 'scripts/digest.mjs');
  const done = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' });
  expect(done.status, done.stderr).toBe(0);
  return done.stdout;
}

/** Every issue of a library, by id and number. */
export const shelf = (page: Page): Promise<readonly { readonly id: string; readonly number: string }[]> =>
  page.evaluate(async () => {
    const open = indexedDB.open('digest-desk');
    const database = await new Promise<IDBDatabase>((found) => {
      open.onsuccess = () => found(open.result);
    });
    const rows = database.transaction('issueRows').objectStore('issueRows').getAll();
    return new Promise<{ id: string; number: string }[]>((found) => {
      rows.onsuccess = () => found(rows.result);
    });
  });

/** The id of the sample's issue, which is another in each library. */
export const sampleIssue = async (page: Page): Promise<string> =>
  (await shelf(page)).find(({ number }) => number === '47')?.id ?? '';

/** Opens an issue from the library once it has come. */
export async function openIssue(page: Page, id: string): Promise<void> {
  await expect.poll(async () => (await shelf(page)).some((row) => row.id === id)).toBe(true);
  await page.keyboard.press('Control+L');
  await page.locator(`tr[data-issue="${id}"]`).focus();
  await page.keyboard.press('Enter');
  await mark(page).waitFor();
}

/** Where `DIGEST_DESK_PICTURES` names a folder, what is on the screen is kept there for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const pictures = process.env.DIGEST_DESK_PICTURES;
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Has a screen checked in both themes and in two sizes, and kept where `DIGEST_DESK_PICTURES` names a folder. */
export async function inBothThemes(page: Page, screen: string): Promise<void> {
  for (const [width, height] of [
    [1024, 700],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    // What has no room loses its words there: it must have a name all the same.
    await expectNoViolationsInBothThemes(page, `${screen}, ${width} wide`, (theme) =>
      picture(page, `${screen.replaceAll(' ', '-')}-${theme}-${width}`),
    );
  }
}
