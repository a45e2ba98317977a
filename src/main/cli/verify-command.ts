import { stat } from 'node:fs/promises';
import { releaseLabel } from '../../shared/domain/release.ts';
import { verifyRecord } from '../../shared/record/verify-record.ts';
import { verifyRelease } from '../../shared/release/verify-release.ts';
import { readReleaseFolder } from '../files/read-release-folder.ts';
import { type CommandArguments, commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { readIssueFile } from './read-issue-file.ts';

/** `digest verify`: whether a release folder, or an issue's record, is what was signed. Exit code 1 where it was tampered with. */
export async function verifyCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('verify', words, { key: { type: 'string' }, record: { type: 'string' } });
  const isFolder = (await stat(given.file).catch(() => null))?.isDirectory() ?? false;
  return isFolder ? verifyFolder(given) : verifyIssue(given.file);
}

async function verifyFolder(given: CommandArguments): Promise<ExitCode> {
  const folder = given.file;
  const record = given.text('record');
  const log = record === undefined ? undefined : await readIssueFile(record);
  if (log !== undefined && !log.isJson)
    throw new CliProblem(`${record}: only the JSON of an issue carries its record of decisions.`);
  const { problems, manifest, withdrawn } = verifyRelease(await readReleaseFolder(folder), {
    ...(log === undefined ? {} : { log: { issueId: log.issue.id, record: log.issue.record } }),
    publicKey: await readKey(given.text('key')),
  });
  if (manifest === null && problems.every(({ kind }) => kind === 'missing'))
    throw new CliProblem(
      `${folder}: there is no release in it: it has no manifest.json. Name the release’s own folder.`,
    );
  for (const { message } of problems) process.stdout.write(`${folder}: ${message}\n`);
  if (manifest === null || problems.length > 0) return 1;
  const label = releaseLabel(manifest.issue.number, manifest.release);
  const what = manifest.issue.title === '' ? '' : ` of “${manifest.issue.title}”`;
  const count = manifest.files.length === 1 ? '1 file' : `${manifest.files.length} files`;
  process.stdout.write(`${folder}: intact; release ${label}${what}, ${count}, signed by ${manifest.name}\n`);
  process.stderr.write(`key ${manifest.publicKey}\n`);
  if (withdrawn !== null) process.stderr.write(`${folder}: the release was withdrawn: ${withdrawn}\n`);
  return 0;
}

/** A public key as it is printed, or the key file or profile of whoever should have signed. */
async function readKey(given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  if (/^[0-9a-f]{64}$/i.test(given)) return given.toLowerCase();
  const { readKeyFile } = await import('./key-file.ts');
  return (await readKeyFile(given)).person.publicKey;
}

async function verifyIssue(file: string): Promise<ExitCode> {
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
