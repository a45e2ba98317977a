import { openApp } from './open-app.mjs';

const SCREENS = 12;

/**
 * Opens an issue's Review from Write, again and again, and scrolls through it. Beside the flow with its threads stands the
 * same text alone, as plain elements without a margin, scrolled in the same way in the same window.
 */
export async function measureReview(executablePath, profile, launches = 2) {
  const measured = { firstOpenMs: [], openMs: [], cards: 0, scroll: null, plainScroll: null };
  for (let launch = 0; launch < launches; launch += 1) {
    const { page, close } = await openApp(executablePath, profile);
    await page.locator('[data-field$="/body"]').waitFor();
    await page.waitForTimeout(1_500);
    measured.firstOpenMs.push(await page.evaluate(openReview));
    for (let run = 0; run < 3; run += 1) {
      await page.keyboard.press('Control+1');
      await page.locator('[data-field$="/body"]').waitFor();
      await page.waitForTimeout(600);
      measured.openMs.push(await page.evaluate(openReview));
    }
    if (launch === launches - 1) {
      await page.waitForTimeout(1_500);
      measured.scroll = await page.evaluate(scrollThrough, SCREENS);
      measured.cards = measured.scroll.cards;
      await page.evaluate(standAlone);
      await page.waitForTimeout(800);
      measured.plainScroll = await page.evaluate(scrollThrough, SCREENS);
    }
    // The next launch begins in Write again.
    await page.keyboard.press('Control+1');
    await page.waitForTimeout(500);
    await close();
  }
  return measured;
}

/** From Ctrl+2 until the frame that has all parts and the first cards in it was painted. Runs in the page. */
function openReview() {
  return new Promise((resolve) => {
    const began = performance.now();
    const keys = { key: '2', code: 'Digit2', ctrlKey: true, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', keys));
    const look = () => {
      const isThere =
        document.querySelector('[data-flow] [data-part="takeaway"]') !== null &&
        document.querySelector('[data-flow] [role="comment"]') !== null;
      if (!isThere) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls the flow to its end, a piece each frame: the work of each frame, and the time between two. Runs in the page. */
function scrollThrough(screens) {
  const flow = document.querySelector('[data-flow]');
  flow.scrollTop = 0;
  const step = Math.max(20, (flow.clientHeight * screens) / 480);
  const cards = new Set();
  return new Promise((resolve) => {
    const work = [];
    const between = [];
    let last = 0;
    const frame = (at) => {
      const began = performance.now();
      if (last > 0) between.push(at - last);
      last = at;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => work.push(performance.now() - began);
      port2.postMessage(null);
      if (work.length % 30 === 0)
        for (const card of flow.querySelectorAll('[role="comment"]'))
          cards.add(card.id || card.getAttribute('aria-label'));
      const before = flow.scrollTop;
      flow.scrollTop = before + step;
      if (flow.scrollTop > before && work.length < 480) requestAnimationFrame(frame);
      else
        setTimeout(
          () => resolve({ work, between: between.slice(1), cards: cards.size, height: flow.scrollHeight }),
          200,
        );
    };
    requestAnimationFrame(frame);
  });
}

/** Puts the words of the flow alone in its place. Runs in the page. */
function standAlone() {
  const flow = document.querySelector('[data-flow]');
  const alone = flow.cloneNode(true);
  for (const card of alone.querySelectorAll('[role="comment"]')) card.parentElement?.remove();
  flow.removeAttribute('data-flow');
  CSS.highlights.clear();
  flow.after(alone);
  flow.style.display = 'none';
}
