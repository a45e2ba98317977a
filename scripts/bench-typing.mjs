import { executablePath, folder, p95, row, samples, seed } from './bench-kit.mjs';
import { madeUpIssues, madeUpRegister } from './made-up-issues.mjs';
import { openApp } from './open-app.mjs';
import { say } from './setup.mjs';

const KEYS = 120;

/** A28: key to paint in a 20,000-word issue against a plain contenteditable with the same text, and 5 against 100 developments. */
export async function typing() {
  say('typing …');
  const measured = {};
  for (const [name, developments, words] of [
    ['20,000 words', 50, 20_000],
    ['5 developments', 5, 2_000],
    ['100 developments', 100, 40_000],
  ]) {
    const profile = folder();
    await seed(profile, madeUpIssues(1, { developments, words }));
    const { page, close } = await openApp(executablePath, profile);
    const field = page.locator('[data-field$="/body"]');
    await field.click();
    await page.keyboard.press('Control+End');
    measured[name] = await keysToPaint(page);
    if (name === '20,000 words') {
      await page.evaluate(() => {
        const source = document.querySelector('[data-field$="/body"]');
        const plain = document.createElement('div');
        plain.contentEditable = 'true';
        plain.className = source.className;
        plain.id = 'plain';
        for (const paragraph of source.children)
          plain.append(Object.assign(document.createElement('p'), { textContent: paragraph.textContent }));
        source.parentElement.style.display = 'none';
        source.parentElement.after(plain);
      });
      await page.locator('#plain').click();
      await page.keyboard.press('Control+End');
      measured.plain = await keysToPaint(page);
    }
    await close();
  }
  samples.keyToPaintMs = measured;
  const ratio = p95(measured['20,000 words']) / p95(measured.plain);
  row(
    'A28',
    'key to paint p95, 20,000 words / plain contenteditable',
    `${p95(measured['20,000 words']).toFixed(1)} / ${p95(measured.plain).toFixed(1)} ms = ${ratio.toFixed(2)}`,
    '≤ 1.5',
    ratio <= 1.5,
  );
  const growth = p95(measured['100 developments']) / p95(measured['5 developments']);
  row('A28', 'the same, 100 developments / 5', growth.toFixed(2), '≤ 1.2', growth <= 1.2);
}

/** B2: key to paint in a 20,000-word issue beside a register of 10,000 entities, with names and numbers read and without. */
export async function names() {
  say('names …');
  const profile = folder();
  await seed(profile, madeUpIssues(1, { developments: 50, words: 20_000 }), madeUpRegister(10_000));
  const measured = { on: [], off: [] };
  for (const round of ['on', 'off', 'off', 'on']) {
    const { page, close } = await openApp(executablePath, profile);
    await page.locator('[data-field$="/body"]').click();
    await page.keyboard.press('Control+End');
    // The register has been taken in, and everything read once, before the keys are timed.
    if (round === 'on')
      await page.locator('[data-area=panel-entities] [data-row]').first().waitFor({ timeout: 60_000 });
    else {
      await page.keyboard.press('Control+Shift+p');
      await page.keyboard.type('names and numbers');
      await page.keyboard.press('Enter');
      await page.getByText('are not read').first().waitFor();
      await page.locator('[data-field$="/body"]').click();
      await page.keyboard.press('Control+End');
    }
    await page.waitForTimeout(3_000);
    measured[round].push(...(await keysToPaint(page)));
    if (round === 'off') {
      await page.keyboard.press('Control+Shift+p');
      await page.keyboard.type('names and numbers');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
    }
    await close();
  }
  samples.namesKeyToPaintMs = measured;
  const ratio = p95(measured.on) / p95(measured.off);
  row(
    'B2',
    'key to paint p95, names read / not read (10,000 entities)',
    `${p95(measured.on).toFixed(1)} / ${p95(measured.off).toFixed(1)} ms = ${ratio.toFixed(2)}`,
    '≤ 1.1',
    ratio <= 1.1,
  );
}

export async function keysToPaint(page) {
  await page.evaluate(() => {
    window.paints = [];
    window.addEventListener(
      'keydown',
      () => {
        const began = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.paints.push(performance.now() - began);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('abcdefghij'[key % 10], { delay: 25 });
  return page.evaluate(() => window.paints.slice(10));
}
