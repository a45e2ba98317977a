import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(() => launched.app.close());

test('[A5] the window is sandboxed and isolated, and has no Node', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  expect(await launched.page.evaluate(() => [typeof globalThis.require, typeof globalThis.process])).toEqual([
    'undefined',
    'undefined',
  ]);
});

test('[A5] pages come from app:// with a strict policy and Trusted Types', async () => {
  expect(launched.page.url()).toMatch(/^app:\/\/digest-desk\//);
  const policy = await launched.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  const sink = await launched.page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return 'allowed';
    } catch {
      return 'refused';
    }
  });
  expect(sink).toBe('refused');
});

test('[A5] no file outside the app’s folder is served', async () => {
  const statuses = await launched.page.evaluate(() =>
    Promise.all(
      ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/%zz'].map(
        async (path) => (await fetch(`app://digest-desk${path}`)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404]);
});

test('[A5] the page that shows exports runs no script but its own, and asks for nothing', async () => {
  const { page } = launched;
  const refused = new Map<string, string | undefined>();
  page.on('requestfailed', (request) => refused.set(request.url(), request.failure()?.errorText));
  await page.getByRole('list', { name: 'Developments' }).waitFor();
  await page.keyboard.press('Control+3');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('article').first()).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentWindow?.postMessage(
      `<p onmouseover="hacked=1">Hostile words</p><script>window.hacked=1</script><img src="x" onerror="window.hacked=1">
       <img src="https://example.org/pixel.gif"><meta http-equiv="refresh" content="0;url=https://example.org/">
       <style>@import "https://example.org/x.css";</style><svg onload="window.hacked=1"></svg><a href="javascript:hacked=1">go</a>`,
      '*',
    ),
  );
  await frame.getByText('Hostile words').click();
  await frame.getByRole('link', { name: 'go' }).click();
  await page.waitForTimeout(300);
  const inFrame = page.frames().find((each) => each.url().startsWith('app://preview/'));
  expect(await inFrame?.evaluate(() => [(window as { hacked?: number }).hacked, window.origin])).toEqual([
    undefined,
    'null',
  ]);
  // The page's own policy stops what would be asked for; a refresh is not even begun.
  expect([...refused].filter(([url]) => url.startsWith('https:'))).toEqual([
    ['https://example.org/x.css', 'csp'],
    ['https://example.org/pixel.gif', 'csp'],
  ]);
  await page.keyboard.press('Control+1');
});

test('[A5] navigation and new windows are denied', async () => {
  await launched.page.evaluate(() => {
    location.href = 'file:///etc/hostname';
    window.open('file:///etc/hostname');
  });
  await launched.page.waitForTimeout(300);
  expect(launched.page.url()).toMatch(/^app:\/\/digest-desk\//);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('[A5] permissions are denied', async () => {
  const states = await launched.page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('[A5] a request with arguments that do not fit is refused by name', async () => {
  const answers = await launched.page.evaluate(() => {
    const { request } = (window as unknown as { digestDesk: { request: (...args: unknown[]) => Promise<unknown> } })
      .digestDesk;
    return Promise.all([
      request('window:zoom', 99),
      request('snapshots:read', { documentId: '../x', file: 'a' }),
      request('shell:open-external', 'file:///etc/passwd'),
    ]);
  });
  expect(answers).toEqual([
    { ok: false, error: expect.objectContaining({ kind: 'invalid' }) },
    { ok: false, error: expect.objectContaining({ kind: 'invalid' }) },
    { ok: false, error: expect.objectContaining({ kind: 'denied' }) },
  ]);
});
