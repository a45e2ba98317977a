import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeUpIssues } from './made-up-issues.mjs';
import { ensureApp, say, stop } from './setup.mjs';

/* Fills a profile with made-up, varied issues: npm run seed -- --issues 200 [--profile DIR] [--seed N] */

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '50' },
    profile: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.issues);
if (!Number.isInteger(count) || count < 1) stop(`--issues takes a whole number, not “${values.issues}”.`);
const profile = values.profile ?? join(homedir(), '.digest-desk-seeded');
const { executablePath } = await ensureApp();
const { openSeeding } = await import('./open-app.mjs');
const { page, close } = await openSeeding(executablePath, profile);
for (let from = 0; from < count; from += 50) {
  const issues = madeUpIssues(count, { seed: Number(values.seed) }).slice(from, from + 50);
  await page.evaluate((all) => window.digestDeskSeed('Coast Weekly', 'en-GB', all), issues);
  say(`${Math.min(count, from + 50)} of ${count} issues`);
}
await close();
say(`The profile is ${profile}. Open it with: DIGEST_DESK_PROFILE=${profile} npm start`);
