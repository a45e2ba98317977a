import { checkIssue, type Finding } from '../../shared/checks/index.ts';
import { commandArguments } from './arguments.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

/** `digest check`: what is missing from an issue. Hints alone do not count as findings. */
export async function checkCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('check', words, { json: { type: 'boolean' } });
  const { issue, warnings, summary } = await readIssueFile(given.file);
  report(given.file, summary, warnings);
  const findings = checkIssue(issue);
  if (given.has('json')) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`);
  else
    for (const finding of findings)
      process.stdout.write(`${finding.severity}: ${finding.message} — ${finding.why} [${placeOf(finding)}]\n`);
  return findings.some((finding) => finding.severity !== 'hint') ? 1 : 0;
}

const placeOf = ({ place }: Finding): string =>
  place.developmentId === null ? place.field : `development ${place.developmentId}, ${place.field}`;
