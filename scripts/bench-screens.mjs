import { executablePath, folder, median, p95, row, samples, seed } from './bench-kit.mjs';
import { madeUpIssues } from './made-up-issues.mjs';
import { openApp } from './open-app.mjs';
import { say } from './setup.mjs';

/**
 * A29: the work of one act, from the event to its frame being painted; the wait for the screen's next beat is not in it.
 * Beside it, in brackets, how long it was until what is drawn behind that frame was there too.
 */
export async function screens() {
  say('screens …');
  const profile = folder();
  const [open] = madeUpIssues(1, { developments: 20, words: 6_000, seed: 2 });
  // The newest stands first on the shelf, where it can be opened.
  await seed(profile, [{ ...open, publicationDate: '2099-01-01' }, ...madeUpIssues(499)]);
  const { page, close } = await openApp(executablePath, profile);
  // What reads the whole library after a start has come to rest.
  await page.waitForTimeout(8_000);
  const act = async (count, run) => {
    const times = [];
    for (let at = 0; at < count; at += 1) {
      await page.evaluate(run, at);
      times.push(await page.evaluate(inOneFrame));
      await page.waitForTimeout(120);
    }
    return times.slice(2);
  };
  const measured = {
    'switching development': await act(40, (at) => {
      const rows_ = document.querySelectorAll('ol[aria-label="Developments"] button');
      window.act = () => rows_[at % rows_.length].click();
    }),
    'opening a panel': await act(40, () => {
      const button = [...document.querySelectorAll('section button[aria-expanded]')].find((each) =>
        /In Context/.test(each.getAttribute('aria-label') ?? ''),
      );
      window.act = () => button.click();
    }),
    palette: await act(40, (at) => {
      window.act = () => {
        if (at % 2 === 0)
          [...document.querySelectorAll('header button')]
            .find((each) => each.getAttribute('aria-label') === 'Search or run')
            .click();
        else
          document
            .querySelector('[role=combobox]')
            .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      };
    }),
  };
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await page.getByRole('table').first().waitFor();
  await page.waitForTimeout(800);
  measured['search in 500 issues'] = await act(40, (at) => {
    const input = document.querySelector('main input');
    window.act = () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(
        input,
        ['poti', 'tonne harbour', 'ferry', 'zzz'][at % 4],
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
  });
  await close();
  samples.screenMs = measured;
  for (const [name, times] of Object.entries(measured)) {
    const painted = times.map((each) => each.painted);
    const settled = times.map((each) => each.settled);
    row(
      'A29',
      `${name}, p95`,
      `${p95(painted).toFixed(1)} ms (median ${median(painted).toFixed(1)}; all drawn ${p95(settled).toFixed(1)})`,
      '< 16.7 ms',
      p95(painted) < 16.7,
    );
  }
}

/**
 * Does `window.act` at the start of a frame; the time until that frame is laid out and painted, and until the work that
 * the act left for later is done too. Runs in the page.
 */
function inOneFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const began = performance.now();
      let painted = 0;
      // Posted before the act: its turn comes right behind this frame's painting, before whatever the act leaves for later.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        painted = performance.now() - began;
        requestIdleCallback(() => resolve({ painted, settled: performance.now() - began }), { timeout: 1_000 });
      };
      port2.postMessage(null);
      window.act();
    });
  });
}
