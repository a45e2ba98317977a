import { basename, extname, resolve } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { writeExport } from '../files/export-files.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { commandArguments } from './arguments.ts';
import { CliProblem } from './cli-problem.ts';
import type { ExitCode } from './digest.ts';
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
  report(given.file, summary, warnings);
  const files: { name: string; content: Uint8Array }[] = [];
  for (const format of formats)
    files.push({ name: `${stem}.${format}`, content: await WRITERS[format](issue, pageSize) });
  try {
    for (const path of await writeExport(folder, files, given.has('force'))) process.stderr.write(`${path}\n`);
  } catch (cause) {
    if (!(cause instanceof RequestFailure)) throw cause;
    throw new CliProblem(
      cause.kind === 'exists' ? `${cause.message} Use --force to replace, or --name for another name.` : cause.message,
    );
  }
  return 0;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const WRITERS: Readonly<Record<Format, (issue: Issue, pageSize: PageSize) => Promise<Uint8Array>>> = {
  async md(issue) {
    const { writeIssueMarkdown } = await import('../../shared/export/markdown/write-issue.ts');
    const { text, notCarried } = writeIssueMarkdown(issue);
    for (const part of notCarried) process.stderr.write(`Markdown does not carry ${part} exactly\n`);
    return encode(text);
  },
  async html(issue) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    return encode(writeIssueHtml(issue));
  },
  async json(issue) {
    const { writeIssueJson } = await import('../../shared/export/json/write-issue.ts');
    return encode(writeIssueJson(issue));
  },
  async pdf(issue, pageSize) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    const { printInElectron } = await import('./print-in-electron.ts');
    return printInElectron(writeIssueHtml(issue, undefined, { paper: pageSize }), pageSize);
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
