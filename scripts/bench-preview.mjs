import { openSeeding } from './open-app.mjs';

const EDITS = 32;

/**
 * Types in one window while another shows the web page of the same issue: from when the change has reached that window until
 * its frame has loaded the new page.
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
    const shown = other.evaluate(untilShown, issue.id);
    await page.waitForTimeout(200);
    await page.keyboard.type('x');
    editMs.push(await shown);
    await page.waitForTimeout(700);
  }
  await close();
  // The first ones still load what makes pages.
  return editMs.slice(2);
}

/** From the change in this window until the frame has its new page. Runs in the page. */
function untilShown(issueId) {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(`digest-desk/digest-desk/${issueId}`);
    let began = 0;
    channel.onmessage = () => {
      began ||= performance.now();
    };
    const frame = document.querySelector('iframe');
    const onLoad = () => {
      if (began === 0) return;
      frame.removeEventListener('load', onLoad);
      channel.close();
      resolve(performance.now() - began);
    };
    frame.addEventListener('load', onLoad);
  });
}
