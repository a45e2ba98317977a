import { openSeeding } from './open-app.mjs';

/** Times of opening a shared folder of 12 devices and 50 issues in an empty library, beside bare Yjs, in the real window. */
export async function measureFolder(executablePath, newFolder, runs) {
  const measured = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await openSeeding(executablePath, newFolder());
    measured.push(await page.evaluate((path) => window.digestDeskFolder(path, 12, 50), newFolder()));
    await close();
  }
  return measured;
}
