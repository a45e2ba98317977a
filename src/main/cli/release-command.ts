import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reviewState } from '../../shared/approval/index.ts';
import { type CheckMaterial, checkIssue } from '../../shared/checks/index.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { standingRelease } from '../../shared/domain/issue-state.ts';
import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { RecordAction } from '../../shared/domain/record.ts';
import { MANIFEST_NAME, RECORD_NAME, releaseLabel } from '../../shared/domain/release.ts';
import { DEFAULT_WORKFLOW } from '../../shared/domain/workflow.ts';
import type { ExportFormat } from '../../shared/export/formats.ts';
import { appendEntry } from '../../shared/record/index.ts';
import { createManifest } from '../../shared/release/create-manifest.ts';
import { planRelease } from '../../shared/release/may-release.ts';
import { writeRecordFile } from '../../shared/release/record-file.ts';
import { type CommandArguments, commandArguments } from './arguments.ts';
import { CHECK_WORDS, checkMaterial } from './check-material.ts';
import { chosenFormats, chosenOptions } from './chosen-formats.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { EXPORT_WORDS, givenProfile, optionsOf, readStem, stemOf } from './export-command.ts';
import { type CliPerson, signerFor } from './key-file.ts';
import { type FileSource, type MadeFiles, makeFiles } from './make-files.ts';
import { picturesBeside } from './pictures-beside.ts';
import { putRecord } from './put-record.ts';
import { readBrand } from './read-brand.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';
import { writeFiles } from './write-files.ts';

/** All that need no display. */
const USUAL: readonly ExportFormat[] = ['html', 'email', 'eml', 'docx', 'epub', 'md', 'txt', 'json', 'rss'];

/** `digest release`: the frozen, signed folder of what goes out. Exit code 1 where something stops it. */
export async function releaseCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('release', words, {
    ...EXPORT_WORDS,
    ...CHECK_WORDS,
    reason: { type: 'string' },
    key: { type: 'string' },
    correction: { type: 'string' },
    why: { type: 'string' },
    part: { type: 'string', multiple: true },
    update: { type: 'boolean' },
  });
  const output = given.text('output');
  if (output === undefined)
    throw new CliProblem('release: say where it goes: -o DIR. Each release has its own folder.');
  const folder = resolve(output);
  await refuseFull(folder);
  const profile = await givenProfile('release', given);
  const formats = chosenFormats('release', given) ?? profile?.formats ?? USUAL;
  const options = { ...(profile === null ? {} : optionsOf(profile)), ...chosenOptions('release', given) };
  const read = await readIssueFile(given.file);
  const { issue, warnings, summary, isJson } = read;
  if (given.has('update') && !isJson)
    throw new CliProblem(`release: --update writes into a JSON of ours, and ${given.file} is none.`);
  const pictures = await picturesBeside(given.file, issue);
  report(given.file, summary, [...warnings, ...pictures.warnings]);
  const brand = await readBrand(given.text('brand'), issue);
  const name = given.text('name');
  const stem = name === undefined ? stemOf(given.file, issue, brand, profile) : readStem('release', name);
  const signer = await signerFor(given.text('key'));
  const decided = await decide(issue, { ...(await checkMaterial(given, read)), formats }, given, signer);
  if (decided === null) return 1;
  const source: FileSource = { issue: decided.issue, pictures, brand, options, stem };
  const released = await release(decided, formats, { ...source, given: issue }, signer);
  await writeFiles(folder, released.files, false);
  await released.tell();
  if (given.has('update')) await putRecord(given.file, released.record, signer.person);
  const label = releaseLabel(issue.number, decided.number);
  process.stdout.write(
    `${folder}: release ${label}, ${released.files.length} files, signed by ${signer.person.name}\n`,
  );
  return 0;
}

interface Decided {
  readonly issue: Issue;
  readonly number: number;
}

/** Begins a correction and goes on over blockers, where that was asked for; null where the release is stopped. */
async function decide(
  given: Issue,
  material: CheckMaterial,
  words: CommandArguments,
  signer: CliPerson,
): Promise<Decided | null> {
  const policy = material.publication?.workflow ?? DEFAULT_WORKFLOW;
  const correction = correctionIn(given, words, policy);
  let issue = correction === null ? given : await withEntry(given, correction, signer);
  const review = reviewState(issue, policy);
  const plan = planRelease(issue, review, checkIssue(issue, { ...material, review }), ['publisher']);
  for (const obstacle of plan.obstacles) process.stderr.write(`release ${plan.label}: ${obstacle}\n`);
  if (plan.obstacles.length > 0) return null;
  const reason = words.text('reason')?.trim() ?? '';
  if (reason === '' && plan.blockers.length > 0) {
    for (const { message, why } of plan.blockers) process.stderr.write(`blocker: ${message} — ${why}\n`);
    const count = plan.blockers.length === 1 ? '1 blocker stops' : `${plan.blockers.length} blockers stop`;
    process.stderr.write(`${count} release ${plan.label}. Put them right, or give --reason TEXT: it is recorded.\n`);
    return null;
  }
  for (const { id } of plan.blockers)
    issue = await withEntry(issue, { kind: 'overridden', findingId: id, reason }, signer);
  return { issue, number: plan.release };
}

function correctionIn(
  issue: Issue,
  words: CommandArguments,
  policy: typeof DEFAULT_WORKFLOW,
): Extract<RecordAction, { readonly kind: 'corrected' }> | null {
  const what = words.text('correction')?.trim();
  if (what === undefined) return null;
  const why = words.text('why')?.trim() ?? '';
  if (what === '' || why === '')
    throw new CliProblem('release: a correction says what (--correction) and why (--why).');
  const standing = standingRelease(reviewState(issue, policy));
  if (standing === null)
    throw new CliProblem('release: there is nothing to correct: no release stands in the record of this issue.');
  return { kind: 'corrected', release: standing.release, what, why, parts: words.list('part') as readonly PartRef[] };
}

async function withEntry(issue: Issue, action: RecordAction, { person, sign }: CliPerson): Promise<Issue> {
  const { record } = await appendEntry(issue.record, issue.id, action, { ...person, sign }, new Date().toISOString());
  return { ...issue, record };
}

async function release(
  { issue, number }: Decided,
  formats: readonly ExportFormat[],
  source: FileSource & { readonly given: Issue },
  signer: CliPerson,
): Promise<Pick<MadeFiles, 'files' | 'tell'> & { readonly record: Issue['record'] }> {
  // The JSON has the record as it was given: that of this release is in its own file.
  const texts = await makeFiles(
    formats.filter((format) => format !== 'json'),
    source,
  );
  const json = await makeFiles(
    formats.filter((format) => format === 'json'),
    { ...source, issue: source.given },
  );
  const files = [...new Map([...texts.files, ...json.files].map((file) => [file.name, file])).values()];
  const policy = source.brand?.publication.workflow ?? DEFAULT_WORKFLOW;
  const created = await createManifest(
    {
      issue,
      publication: source.brand?.publication,
      review: reviewState(issue, policy),
      release: number,
      files,
      version: process.env.npm_package_version ?? 'unknown',
      at: new Date().toISOString(),
    },
    { ...signer.person, sign: signer.sign },
  );
  const { record } = await withEntry(issue, created.action, signer);
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    record,
    tell: texts.tell,
    files: [
      ...files,
      { name: MANIFEST_NAME, content: encode(created.text) },
      { name: RECORD_NAME, content: encode(writeRecordFile({ issueId: issue.id, record })) },
    ],
  };
}

async function refuseFull(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.length > 0)
    throw new CliProblem(
      `release: ${folder} has ${names.includes(MANIFEST_NAME) ? 'a release' : 'files'} in it. Each release has a folder of its own: give another with -o.`,
    );
}
