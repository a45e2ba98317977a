import { verifyRecord } from '../../shared/record/verify-record.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';

/** `digest verify`: whether an issue's record of decisions is what was signed. Exit code 1 where it was tampered with. */
export async function verifyCommand(words: readonly string[]): Promise<ExitCode> {
  const { file } = commandArguments('verify', words, {});
  const { issue, isJson } = await readIssueFile(file);
  if (!isJson)
    throw new CliProblem(
      `${file}: only the JSON of an issue carries its record of decisions. Export the issue as JSON and verify that.`,
    );
  const verdict = verifyRecord(issue.record, issue.id);
  if (!verdict.ok) {
    process.stdout.write(`${file}: ${verdict.problem.message}\n`);
    return 1;
  }
  const count = verdict.entries.length;
  const people = new Set(verdict.entries.map(({ by }) => by)).size;
  const decisions = count === 1 ? '1 decision' : `${count} decisions`;
  process.stdout.write(
    count === 0
      ? `${file}: whole; nothing has been decided yet\n`
      : `${file}: whole; ${decisions} by ${people === 1 ? '1 person' : `${people} people`}\n`,
  );
  return 0;
}
