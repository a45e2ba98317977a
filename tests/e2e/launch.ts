import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { displayOfWorker } from './displays.ts';

const root = resolve(import.meta.dirname, '../..');

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** What the page wrote to the console as an error, and what it threw. */
  readonly problems: string[];
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'digest-desk-profile-'));

/** Starts the real app on a profile of its own, and waits until its first screen is there. */
export async function launchApp({
  profile = newProfile(),
  env = {},
  words = [],
}: {
  profile?: string;
  env?: Record<string, string>;
  /** Words behind the program's name: a file to open. */
  words?: readonly string[];
} = {}): Promise<LaunchedApp> {
  const executablePath = process.env.DIGEST_DESK_RUNTIME;
  if (executablePath === undefined) throw new Error('Start these tests with npm test: it finds the runtime.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await attach({
    executablePath,
    args: [...asRoot, root, `--user-data-dir=${profile}`, ...words],
    env: { ...(process.env as Record<string, string>), ...displayOfWorker(), DIGEST_DESK_PROFILE: profile, ...env },
  });
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.locator('main').first().waitFor();
  return { app, page, profile, problems };
}

/** Gives the window's content a size, so that the same panels are open on every machine. */
export async function resize(app: ElectronApplication, width = 1440, height = 900): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

/** Opens a development of the sample by its number, and waits until its names and numbers are known. */
export async function openDevelopment(page: Page, number: number): Promise<void> {
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press(`Alt+${number}`);
  await page.getByText(`Development ${number} of`).waitFor();
  await page.locator('[data-area="panel-figures"] [data-row]').first().waitFor();
  await page.locator('[data-area="panel-entities"] [data-row]').first().waitFor();
}

const ATTACH_MS = 30_000;

/** Playwright's way into the app's debugger can hang on a busy machine, before the app itself is asked anything: once more, then. */
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: ATTACH_MS });
  } catch (cause) {
    process.stderr.write(`attaching to the app again: ${(cause as Error).message.split('\n')[0]}\n`);
    return _electron.launch({ ...options, timeout: ATTACH_MS });
  }
}

/** Ends the app at once, as a power cut would. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}
