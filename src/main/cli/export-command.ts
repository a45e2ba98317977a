import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { writeExport } from '../files/export-files.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { CLI_FORMATS, type CliFormat, FORMAT_ENDINGS } from './export-formats.ts';
import { type ExportJob, WRITERS } from './export-writers.ts';
import { picturesBeside } from './pictures-beside.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

/** `digest export`: an issue becomes files, all of them or none. */
export async function exportCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('export', words, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    name: { type: 'string' },
    'page-size': { type: 'string' },
    brand: { type: 'string' },
    force: { type: 'boolean' },
  });
  const formats = readFormats(given.text('to'));
  const pageSize = readPageSize(given.text('page-size'));
  const stem = readStem(given.text('name') ?? basename(given.file, extname(given.file)));
  const brandFile = given.text('brand');
  const folder = resolve(given.text('output') ?? '.');
  const { issue, warnings, summary } = await readIssueFile(given.file);
  const pictures = await picturesBeside(given.file, issue);
  report(given.file, summary, [...warnings, ...pictures.warnings]);
  const brand = brandFile === undefined ? null : await readBrand(brandFile, issue);
  const job: ExportJob = {
    issue,
    publication: brand?.publication,
    pictures: pictures.source,
    logos: brand?.logos ?? (() => undefined),
    pageSize: pageSize ?? brand?.publication.brand.pageSize ?? 'A4',
  };
  // Formats share their pictures: each is written once.
  const files = new Map<string, Uint8Array>();
  // All are begun at once: the print goes on in a process of its own while the others are made here.
  const byPrintFirst = [...formats].sort((one, other) => Number(other === 'pdf') - Number(one === 'pdf'));
  const made = new Map(
    await Promise.all(byPrintFirst.map(async (format) => [format, await WRITERS[format](job)] as const)),
  );
  for (const format of formats) {
    const { content = new Uint8Array(), beside = [], notes = [] } = made.get(format) ?? {};
    for (const note of notes) process.stderr.write(`${note}\n`);
    files.set(`${stem}.${FORMAT_ENDINGS[format]}`, content);
    for (const file of beside)
      if (!(await isThereAlready(join(folder, file.path), file.content))) files.set(file.path, file.content);
  }
  const written = [...files].map(([name, content]) => ({ name, content }));
  try {
    for (const path of await writeExport(folder, written, given.has('force'))) process.stderr.write(`${path}\n`);
  } catch (cause) {
    if (!(cause instanceof RequestFailure)) throw cause;
    throw new CliProblem(
      cause.kind === 'exists' ? `${cause.message} Use --force to replace, or --name for another name.` : cause.message,
    );
  }
  return 0;
}

/** Brands are read by what reads JSON: that is loaded where one is given. */
const readBrand = async (path: string, issue: Issue) =>
  (await import('./read-brand-file.ts')).readBrandFile(path, issue.publicationId);

/** A picture that an earlier export put there, or that the issue itself was read with, is in nobody's way. */
const isThereAlready = async (path: string, content: Uint8Array): Promise<boolean> =>
  (await readFile(path).catch(() => null))?.equals(content) ?? false;

function readFormats(given: string | undefined): CliFormat[] {
  if (given === undefined) throw new CliProblem(`export: say which formats: --to ${CLI_FORMATS.join(',')}`);
  const wanted = given
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = wanted.find((name) => !(CLI_FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new CliProblem(`export: “${unknown}” is no format; --to takes ${CLI_FORMATS.join(', ')}.`);
  if (wanted.length === 0) throw new CliProblem(`export: --to is empty; it takes ${CLI_FORMATS.join(', ')}.`);
  return CLI_FORMATS.filter((name) => wanted.includes(name));
}

function readPageSize(given: string | undefined): PageSize | null {
  if (given === undefined) return null;
  const size = (['A4', 'Letter'] as const).find((name) => name.toLowerCase() === given.toLowerCase());
  if (size === undefined) throw new CliProblem(`export: “${given}” is no page size; --page-size takes A4 or Letter.`);
  return size;
}

function readStem(stem: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a file name must not have
  if (stem === '' || stem === '.' || stem === '..' || /[/\\:*?"<>|\u0000-\u001f]/.test(stem)) {
    throw new CliProblem(`export: “${stem}” cannot be a file name. Give --name a plain one; the folder goes with -o.`);
  }
  return stem;
}
