import { openApp, openSeeding } from './open-app.mjs';

/**
 * Key to paint in one issue with threads and suggestions, and in the same issue without, in turns. `keysToPaint` types and
 * gives the times.
 */
export async function measureTypingAmongThreads(executablePath, annotated, clean, keysToPaint) {
  const measured = { with: [], without: [] };
  for (const round of ['with', 'without', 'without', 'with', 'with', 'without']) {
    const { page, close } = await openApp(executablePath, round === 'with' ? annotated : clean);
    await page.locator('[data-field$="/body"]').click();
    await page.keyboard.press('Control+End');
    // Whatever is read behind the first picture has been read.
    await page.waitForTimeout(4_000);
    if (round === 'with' && !(await page.evaluate(() => (CSS.highlights.get('thread')?.size ?? 0) > 0)))
      throw new Error('No thread is painted: there is nothing to measure.');
    measured[round].push(...(await keysToPaint(page)));
    await close();
  }
  return measured;
}

/** How long it takes to know which of 100 approvals hold after one development changed. */
export async function measureHashing(executablePath, profile, issue) {
  const { page, close } = await openSeeding(executablePath, profile);
  await page.evaluate((one) => window.digestDeskSeed('Coast Weekly', 'en-GB', [one]), issue);
  const measured = await page.evaluate((id) => window.digestDeskHashing(id), issue.id);
  await close();
  return measured;
}

/** Puts threads and suggestions into the issues of a seeding window. */
export const annotate = (issueId, threads, suggestions) => (page) =>
  page.evaluate(
    ([id, many, proposed]) => window.digestDeskAnnotate(id, many, proposed),
    [issueId, threads, suggestions],
  );
