import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import type { PictureSource } from '../../shared/export/picture-source.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { writeExport } from '../files/export-files.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
import { picturesBeside } from './pictures-beside.ts';
import { readIssueFile } from './read-issue-file.ts';
import { report } from './report.ts';

const FORMATS = ['md', 'html', 'pdf', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** `digest export`: an issue becomes files, all of them or none. */
export async function exportCommand(words: readonly string[]): Promise<ExitCode> {
  const given = commandArguments('export', words, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    name: { type: 'string' },
    'page-size': { type: 'string' },
    force: { type: 'boolean' },
  });
  const formats = readFormats(given.text('to'));
  const pageSize = readPageSize(given.text('page-size'));
  const stem = readStem(given.text('name') ?? basename(given.file, extname(given.file)));
  const folder = resolve(given.text('output') ?? '.');
  const { issue, warnings, summary } = await readIssueFile(given.file);
  const pictures = await picturesBeside(given.file, issue);
  report(given.file, summary, [...warnings, ...pictures.warnings]);
  // Formats share their pictures: each is written once.
  const files = new Map<string, Uint8Array>();
  for (const format of formats) {
    const { content, beside = [] } = await WRITERS[format](issue, pictures.source, pageSize);
    files.set(`${stem}.${format}`, content);
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

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A picture that an earlier export put there, or that the issue itself was read with, is in nobody's way. */
const isThereAlready = async (path: string, content: Uint8Array): Promise<boolean> =>
  (await readFile(path).catch(() => null))?.equals(content) ?? false;

interface Written {
  readonly content: Uint8Array;
  readonly beside?: readonly { readonly path: string; readonly content: Uint8Array }[];
}
type Writer = (issue: Issue, pictures: PictureSource, pageSize: PageSize) => Promise<Written>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  async md(issue, pictures) {
    const { writeIssueMarkdown } = await import('../../shared/export/markdown/write-issue.ts');
    const { text, notCarried, files } = writeIssueMarkdown(issue, undefined, { pictures });
    for (const part of notCarried) process.stderr.write(`Markdown does not carry ${part} exactly\n`);
    return { content: encode(text), beside: files };
  },
  async html(issue, pictures) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    return { content: encode(writeIssueHtml(issue, undefined, { pictures })) };
  },
  async json(issue, pictures) {
    const { writeIssueJson } = await import('../../shared/export/json/write-issue.ts');
    const { imageFiles } = await import('../../shared/export/markdown/picture-files.ts');
    return { content: encode(writeIssueJson(issue)), beside: imageFiles(issue, 'pictures', pictures) };
  },
  async pdf(issue, pictures, pageSize) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    const { printInElectron } = await import('./print-in-electron.ts');
    return {
      content: await printInElectron(writeIssueHtml(issue, undefined, { paper: pageSize, pictures }), pageSize),
    };
  },
};

function readFormats(given: string | undefined): Format[] {
  if (given === undefined) throw new CliProblem(`export: say which formats: --to ${FORMATS.join(',')}`);
  const wanted = given
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = wanted.find((name) => !(FORMATS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new CliProblem(`export: “${unknown}” is no format; --to takes ${FORMATS.join(', ')}.`);
  if (wanted.length === 0) throw new CliProblem(`export: --to is empty; it takes ${FORMATS.join(', ')}.`);
  return FORMATS.filter((name) => wanted.includes(name));
}

function readPageSize(given: string | undefined): PageSize {
  if (given === undefined) return 'A4';
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
