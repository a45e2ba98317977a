import { fileStem } from '../../../shared/brand/file-stem.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { writeIssueHtml } from '../../../shared/export/html/index.ts';
import { writeIssueJson } from '../../../shared/export/json/index.ts';
import { writeIssueMarkdown } from '../../../shared/export/markdown/index.ts';
import type { PageSize } from '../../../shared/ipc/contract.ts';
import type { ExportMaterial } from './export-material.ts';
import { printIssue } from './print-issue.ts';

export const FORMATS = [
  { id: 'html', name: 'Web page', ending: 'html' },
  { id: 'pdf', name: 'PDF', ending: 'pdf' },
  { id: 'md', name: 'Markdown', ending: 'md' },
  { id: 'json', name: 'JSON', ending: 'json' },
] as const;
export type FormatId = (typeof FORMATS)[number]['id'];

export interface ExportedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export const fileName = (stem: string, format: FormatId): string =>
  `${stem}.${FORMATS.find(({ id }) => id === format)?.ending ?? format}`;

/** Makes the files of the chosen formats in memory, telling before each which it is. Nothing is written here. */
export async function makeFiles(
  issue: Issue,
  publication: Publication,
  material: ExportMaterial,
  formats: readonly FormatId[],
  paper: PageSize,
  signal: AbortSignal,
  onStep: (format: FormatId) => void,
): Promise<Result<readonly ExportedFile[], string>> {
  const stem = fileStem(issue, publication);
  const encode = (text: string) => new TextEncoder().encode(text);
  const files: ExportedFile[] = [];
  for (const format of formats) {
    if (signal.aborted) return fail('The export was called off. Nothing was written.');
    onStep(format);
    const name = fileName(stem, format);
    if (format === 'md') {
      const written = writeIssueMarkdown(issue, publication, {
        pictures: material.pictures('full'),
        folder: `${stem}-pictures`,
      });
      files.push({ name, content: encode(written.text) });
      files.push(...written.files.map(({ path, content }) => ({ name: path, content })));
    } else if (format === 'html')
      files.push({
        name,
        content: encode(
          writeIssueHtml(issue, publication, { pictures: material.pictures('screen'), entities: material.entities }),
        ),
      });
    else if (format === 'json') files.push({ name, content: encode(writeIssueJson(issue, material)) });
    else {
      const printed = await printIssue(issue, publication, material, paper, signal);
      if (!printed.ok) return fail(printed.error.message);
      files.push({ name, content: printed.value });
    }
  }
  return ok(files);
}
