import { _electron } from '@playwright/test';
import { root } from './setup.mjs';

/** Starts the built app on a profile, to be driven by a script. */
export async function openApp(executablePath, profile, { env = {}, args = [] } = {}) {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, ...args, root, `--user-data-dir=${profile}`],
    env: { ...process.env, DIGEST_DESK_PROFILE: profile, ...env },
  });
  const page = await app.firstWindow();
  await page.locator('main').first().waitFor();
  return { app, page, close: () => app.close() };
}

/** The same with the window's seeding at hand. */
export async function openSeeding(executablePath, profile) {
  const opened = await openApp(executablePath, profile);
  await opened.page.evaluate(() => {
    location.hash = '#seed';
    location.reload();
  });
  await opened.page.waitForFunction(() => window.digestDeskSeed !== undefined);
  return opened;
}
