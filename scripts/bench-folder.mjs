import { openSeeding } from './open-app.mjs';

/** Times of opening a shared folder of 12 devices and 50 issues in a library without them, beside bare Yjs, in the real window. */
export async function measureFolder(executablePath, newFolder) {
  const { page, close } = await openSeeding(executablePath, newFolder());
  const measured = await page.evaluate((path) => window.digestDeskFolder(path, 12, 50), newFolder());
  await close();
  return measured;
}
