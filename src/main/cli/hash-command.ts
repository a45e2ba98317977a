import { contentHashes } from '../../shared/approval/hash-part.ts';
import { commandArguments } from './arguments.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

/** `digest hash`: the hash of exactly what is approved of each part. */
export async function hashCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('hash', words, { json: { type: 'boolean' } });
  const { issue, warnings, summary } = await readIssueFile(given.file);
  report(given.file, summary, warnings);
  const hashes = contentHashes(issue);
  if (given.has('json')) {
    process.stdout.write(`${JSON.stringify(hashes, null, 2)}\n`);
    return 0;
  }
  const { lede, developments, inContext, takeaway } = hashes;
  process.stdout.write(`${lede}  lede\n`);
  for (const { hash, headline } of developments)
    process.stdout.write(`${hash}  ${headline.trim() === '' ? '(no headline)' : headline}\n`);
  process.stdout.write(`${inContext}  In Context\n${takeaway}  takeaway\n`);
  return 0;
}
