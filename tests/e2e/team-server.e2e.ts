import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectNoViolations } from './axe.ts';
import { type LaunchedApp, launchApp, resize } from './launch.ts';

const PROGRAM = resolve(import.meta.dirname, '../../scripts/team-server.mjs');

/** The real server in a process of its own, which can be ended and begun again. */
async function startServer() {
  const database = join(mkdtempSync(join(tmpdir(), 'digest-desk-team-')), 'team.sqlite');
  const start = async (port: string) => {
    const env = { ...process.env, TEAM_SERVER_DATABASE: database, TEAM_SERVER_PORT: port };
    const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const url = await new Promise<string>((found) =>
      child.stderr.on('data', (data) => {
        const at = /listens at (http:\S+)\./.exec(String(data))?.[1];
        if (at !== undefined) found(at);
      }),
    );
    return { child, url };
  };
  let running = await start('0');
  const { port } = new URL(running.url);
  return {
    stop: async () => {
      running.child.kill('SIGKILL');
      await once(running.child, 'exit');
    },
    again: async () => {
      running = await start(port);
    },
    invite: async (...words: string[]): Promise<string> => {
      const env = { ...process.env, TEAM_SERVER_DATABASE: database, TEAM_SERVER_PORT: port };
      const child = spawn(process.execPath, [PROGRAM, 'invite', ...words], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (data) => {
        said += String(data);
      });
      await once(child, 'exit');
      return said.split('\n')[0] as string;
    },
  };
}

const openSharing = async (page: Page) => {
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('Share, join or leave');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sharing', level: 1 }).waitFor();
};
const mark = (page: Page) => page.getByRole('button', { name: /^Sharing:/ });
/** The app of somebody with a name of their own, since the system's user is the same for both here. */
const appOf = async (name: string, hand: number): Promise<LaunchedApp> => {
  const launched = await launchApp();
  await resize(launched.app);
  await launched.page.evaluate(
    async (values) => {
      const { digestDesk } = window as never as {
        digestDesk: { request: (...args: unknown[]) => Promise<{ value: { currentId: string } }> };
      };
      const { value } = await digestDesk.request('people:list');
      await digestDesk.request('people:change', { id: value.currentId, initials: '', ...values });
    },
    { name, hand },
  );
  return launched;
};

test('[X9] a publication is brought to a team server, joined by another, written in together, off and on line, and left', async () => {
  const server = await startServer();
  const [ana, bo] = [await appOf('Ana Lomidze', 2), await appOf('Bo Berg', 3)];

  // Ana brings the publication that she has.
  await expect(mark(ana.page)).toHaveText('On this machine alone');
  await openSharing(ana.page);
  await expectNoViolations(ana.page, 'sharing, alone');
  await ana.page.getByLabel('Invitation link').fill('https://desk.example.org/nothing');
  await ana.page.getByRole('button', { name: 'Join' }).click();
  await expect(ana.page.getByText('This is no invitation link')).toBeVisible();
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
  for (const theme of ['light', 'dark'] as const) {
    await ana.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expectNoViolations(ana.page, `sharing, ${theme}`);
  }
  await ana.page.getByRole('button', { name: 'Back' }).click();
  await expect(mark(ana.page)).toHaveText(/^All of it is on 127/);

  // Bo joins, and has the same issue.
  await openSharing(bo.page);
  await bo.page.getByLabel('Invitation link').fill(link);
  await bo.page.keyboard.press('Enter');
  await expect(bo.page.getByText('You are editor')).toBeVisible();
  const shelf = async (page: Page) =>
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
  const issue = (await shelf(ana.page)).find(({ number }) => number === '47');
  await expect.poll(async () => (await shelf(bo.page)).some(({ id }) => id === issue?.id)).toBe(true);
  await bo.page.keyboard.press('Control+L');
  const row = bo.page.locator(`tr[data-issue="${issue?.id}"]`);
  await row.focus();
  await bo.page.keyboard.press('Enter');
  await expect(mark(bo.page)).toHaveText(/^All of it is on 127/);

  // Who is where, and letters as they are typed.
  await ana.page.keyboard.press('Alt+1');
  await bo.page.keyboard.press('Alt+1');
  const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline' });
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
    await expect(mark(page)).toHaveText(/^All of it is on 127/);
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
  for (const { page } of [ana, bo]) await expect(mark(page)).toHaveText('Offline: your work is here and will go up');
  await expectNoViolations(ana.page, 'offline');
  await ana.page.keyboard.type('At noon, ');
  await bo.page.keyboard.type(' and on');
  await picture(ana.page, 'offline');
  await server.again();
  for (const { page } of [ana, bo]) {
    await expect(headline(page)).toContainText('Breaking: At noon, ', { timeout: 60_000 });
    await expect(headline(page)).toContainText('(more to come) and on', { timeout: 60_000 });
    await expect(mark(page)).toHaveText(/^All of it is on 127/, { timeout: 60_000 });
  }
  expect(await headline(ana.page).textContent()).toBe(await headline(bo.page).textContent());

  // Bo leaves, and takes the issues out.
  await openSharing(bo.page);
  await picture(bo.page, 'sharing');
  const shared = bo.page.getByRole('region').filter({ hasText: 'You are editor' });
  await shared.getByRole('button', { name: 'Leave' }).click();
  await expectNoViolations(bo.page, 'leaving');
  await bo.page.getByRole('button', { name: 'Leave, and take them out of this library' }).click();
  await expect.poll(async () => (await shelf(bo.page)).some(({ id }) => id === issue?.id)).toBe(false);
  await expect(headline(ana.page)).toContainText('Breaking');
  expect([...ana.problems, ...bo.problems]).toEqual([]);
  await Promise.all([ana.app.close(), bo.app.close()]);
  await server.stop();
});

/** Where `PICTURES` names a folder, what is on the screen is kept there for somebody to look at. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== undefined) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
}
