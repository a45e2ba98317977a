import { basename, extname, resolve } from 'node:path';
import { fileStem } from '../../shared/brand/file-stem.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { ExportProfile } from '../../shared/export/export-profile.ts';
import { EXPORT_FORMAT_IDS } from '../../shared/export/formats.ts';
import { type CommandArguments, commandArguments } from './arguments.ts';
import { chosenFormats, chosenOptions, FORMAT_WORDS } from './chosen-formats.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { makeFiles, withoutWhatIsThere } from './make-files.ts';
import { picturesBeside } from './pictures-beside.ts';
import { readBrand } from './read-brand.ts';
import type { ReadBrand } from './read-brand-file.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';
import { writeFiles } from './write-files.ts';

/** What `export` and `release` take of formats, names and profiles, as Node reads it. */
export const EXPORT_WORDS = {
  ...FORMAT_WORDS,
  output: { type: 'string', short: 'o' },
  name: { type: 'string' },
  brand: { type: 'string' },
  profile: { type: 'string' },
  profiles: { type: 'string' },
} as const;

/** `digest export`: an issue becomes files, all of them or none. */
export async function exportCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('export', words, { ...EXPORT_WORDS, force: { type: 'boolean' } });
  const profile = await givenProfile('export', given);
  const formats = chosenFormats('export', given) ?? profile?.formats;
  if (formats === undefined) throw new CliProblem(`export: say which formats: --to ${EXPORT_FORMAT_IDS.join(',')}`);
  const options = { ...(profile === null ? {} : optionsOf(profile)), ...chosenOptions('export', given) };
  const name = given.text('name');
  if (name !== undefined) readStem('export', name);
  const { issue, warnings, summary } = await readIssueFile(given.file);
  const pictures = await picturesBeside(given.file, issue);
  report(given.file, summary, [...warnings, ...pictures.warnings]);
  const brand = await readBrand(given.text('brand'), issue);
  const stem = name ?? stemOf(given.file, issue, brand, profile);
  const output = given.text('output');
  const folder = resolve(output ?? (profile === null ? '.' : await folderOf(profile, issue, brand)));
  const { files, tell } = await makeFiles(formats, { issue, pictures, brand, options, stem });
  await writeFiles(folder, await withoutWhatIsThere(folder, files), given.has('force'));
  await tell();
  return 0;
}

/** The profile that is named; null where none is. Profiles are read by what reads JSON: that is loaded where one is given. */
export async function givenProfile(command: string, given: CommandArguments): Promise<ExportProfile | null> {
  const name = given.text('profile');
  if (name === undefined) return null;
  return (await import('./read-profile.ts')).readProfile(command, name, given.text('profiles'));
}

/** The options of formats in a profile. */
export const optionsOf = ({ pageSize, siteFlavour, threadCharacters }: ExportProfile) => ({
  pageSize,
  siteFlavour,
  threadCharacters,
});

const folderOf = async (profile: ExportProfile, issue: Issue, brand: ReadBrand | null): Promise<string> =>
  (await import('../../shared/export/export-profile.ts')).profileFolder(profile, issue, brand?.publication);

/** As the window calls the files where a profile of it is run; else as the issue's own file is called. */
export const stemOf = (file: string, issue: Issue, brand: ReadBrand | null, profile: ExportProfile | null): string =>
  readStem('export', profile === null ? basename(file, extname(file)) : fileStem(issue, brand?.publication));

/** A name of files, without a folder; a problem where it can be none. */
export function readStem(command: string, stem: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a file name must not have
  if (stem === '' || stem === '.' || stem === '..' || /[/\\:*?"<>|\u0000-\u001f]/.test(stem)) {
    throw new CliProblem(
      `${command}: “${stem}” cannot be a file name. Give --name a plain one; the folder goes with -o.`,
    );
  }
  return stem;
}
