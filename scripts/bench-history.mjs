import { madeUpIssues } from './made-up-issues.mjs';
import { openSeeding } from './open-app.mjs';

/** Times of opening the history of a 6,000-word issue after 60,000 updates and 200 versions, in the real window. */
export async function measureHistory(executablePath, profile) {
  const { page, close } = await openSeeding(executablePath, profile);
  const [issue] = madeUpIssues(1, { developments: 20, words: 6_000 });
  await page.evaluate((one) => window.digestDeskSeed('Coast Weekly', 'en-GB', [one]), issue);
  const measured = await page.evaluate((id) => window.digestDeskHistory(id, 60_000, 200), issue.id);
  await close();
  return measured;
}
