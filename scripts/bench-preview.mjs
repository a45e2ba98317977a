import { openSeeding } from './open-app.mjs';

const EDITS = 32;

/**
 * Types in one window while another shows the web page of the same issue: from when the change has reached that window until
 * its frame has painted it.
 */
export async function measurePreview(executablePath, profile, issue) {
  const { app, page, close } = await openSeeding(executablePath, profile);
  await page.evaluate((one) => window.digestDeskSeed('Coast Weekly', 'en-GB', [one]), issue);
  await page.evaluate(() => {
    location.hash = '';
    location.reload();
  });
  await page.locator('main').first().waitFor();
  await page.waitForTimeout(1_000);
  await page.keyboard.press('Control+l');
  await page
    .getByRole('row', { name: new RegExp(issue.title) })
    .first()
    .dblclick();
  await page.locator('[data-field$="/body"]').first().waitFor();
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+n');
  const other = await opening;
  await other.locator('main').first().waitFor();
  await other.keyboard.press('Control+3');
  await other.locator('iframe[src]').waitFor();
  await other.waitForTimeout(3_000);
  const editMs = [];
  await page.locator('[data-field$="/body"]').first().click();
  for (let edit = 0; edit < EDITS; edit += 1) {
    const frame = other.frames().find((each) => each.url().startsWith('app://preview/'));
    const arrived = other.evaluate(untilArrived, issue.id);
    const painted = frame.evaluate(untilPainted);
    await page.waitForTimeout(200);
    await page.keyboard.type('x');
    editMs.push((await painted) - (await arrived));
    await page.waitForTimeout(700);
  }
  await close();
  // The first ones still load what makes pages.
  return editMs.slice(2);
}

/** When a change of the issue has come to this window. Runs in the page. */
function untilArrived(issueId) {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(`digest-desk/digest-desk/${issueId}`);
    channel.onmessage = () => {
      resolve(performance.timeOrigin + performance.now());
      channel.close();
    };
  });
}

/** When the frame has painted its next change. Runs in the frame. */
function untilPainted() {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
}
