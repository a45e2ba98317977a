import { openSeeding } from './open-app.mjs';

/** Times of reading a package of an issue after 60,000 updates and of merging two heads of it, beside bare Yjs, in the real window. */
export async function measureMerging(executablePath, profile) {
  const { page, close } = await openSeeding(executablePath, profile);
  const measured = await page.evaluate(() => window.digestDeskMerging(60_000));
  await close();
  return measured;
}
