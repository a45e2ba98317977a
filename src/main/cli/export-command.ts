import { basename, extname, resolve } from 'node:path';
import { EXPORT_FORMAT_IDS } from '../../shared/export/formats.ts';
import { commandArguments } from './arguments.ts';
import { chosenFormats, chosenOptions, FORMAT_WORDS } from './chosen-formats.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { makeFiles, withoutWhatIsThere } from './make-files.ts';
import { picturesBeside } from './pictures-beside.ts';
import { readBrand } from './read-brand.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';
import { writeFiles } from './write-files.ts';

/** `digest export`: an issue becomes files, all of them or none. */
export async function exportCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('export', words, {
    ...FORMAT_WORDS,
    output: { type: 'string', short: 'o' },
    name: { type: 'string' },
    brand: { type: 'string' },
    force: { type: 'boolean' },
  });
  const formats = chosenFormats('export', given);
  if (formats === null) throw new CliProblem(`export: say which formats: --to ${EXPORT_FORMAT_IDS.join(',')}`);
  const options = chosenOptions('export', given);
  const stem = readStem(given.text('name') ?? basename(given.file, extname(given.file)));
  const folder = resolve(given.text('output') ?? '.');
  const { issue, warnings, summary } = await readIssueFile(given.file);
  const pictures = await picturesBeside(given.file, issue);
  report(given.file, summary, [...warnings, ...pictures.warnings]);
  const brand = await readBrand(given.text('brand'), issue);
  const files = await makeFiles(formats, { issue, pictures, brand, options, stem });
  await writeFiles(folder, await withoutWhatIsThere(folder, files), given.has('force'));
  return 0;
}

/** A name of files, without a folder; a problem where it can be none. */
export function readStem(stem: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a file name must not have
  if (stem === '' || stem === '.' || stem === '..' || /[/\\:*?"<>|\u0000-\u001f]/.test(stem)) {
    throw new CliProblem(`export: “${stem}” cannot be a file name. Give --name a plain one; the folder goes with -o.`);
  }
  return stem;
}
