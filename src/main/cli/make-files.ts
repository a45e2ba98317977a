import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import type { FormatOptions } from '../../shared/export/format-options.ts';
import { FORMAT_DEFAULTS } from '../../shared/export/format-options.ts';
import { type ExportFormat, formatFile } from '../../shared/export/formats.ts';
import type { PictureSource } from '../../shared/export/picture-source.ts';
import type { ReadableFormat } from '../../shared/export/write-format.ts';
import type { FolderFile } from '../files/write-folder.ts';
import type { PicturesBeside } from './pictures-beside.ts';
import type { ReadBrand } from './read-brand-file.ts';

/** What the files of an export are made from. */
export interface FileSource {
  readonly issue: Issue;
  readonly pictures: PicturesBeside;
  readonly brand: ReadBrand | null;
  readonly options: Partial<FormatOptions>;
  readonly stem: string;
}

/** How a format is called where it could not carry something. */
const SUBJECTS: Partial<Record<ExportFormat, string>> = {
  html: 'The web page',
  pdf: 'The PDF',
  email: 'The mail',
  eml: 'The mail',
  md: 'Markdown',
  txt: 'The plain text',
  docx: 'The Word file',
  epub: 'The book',
  rss: 'The RSS feed',
  atom: 'The Atom feed',
  thread: 'The social thread',
  site: 'The site folder',
};

/** Files in memory, and what there is to say of them when they are written. */
export interface MadeFiles {
  readonly files: FolderFile[];
  /** Reads every format back and says on stderr what it could not carry. */
  readonly tell: () => Promise<void>;
}

/** Makes the files of the formats in memory. */
export async function makeFiles(
  formats: readonly ExportFormat[],
  { issue, pictures, brand, options, stem }: FileSource,
): Promise<MadeFiles> {
  const { writeFormat } = await import('../../shared/export/write-format.ts');
  const job = {
    ...FORMAT_DEFAULTS,
    ...(brand === null ? {} : { pageSize: brand.publication.brand.pageSize }),
    ...options,
    issue,
    publication: brand?.publication,
    pictures: () => pictures.source,
    logos: brand?.logos ?? (() => undefined),
    print: async (html: string, pageSize: FormatOptions['pageSize']) =>
      (await import('./print-in-electron.ts')).printInElectron(html, pageSize),
  };
  const mailed = formats.some(isMail) ? drawnCharts(issue, brand).then((drawn) => ({ ...job, drawn })) : job;
  // All are begun at once: the print goes on in a process of its own while the others are made here.
  const byPrintFirst = [...formats].sort((one, other) => Number(other === 'pdf') - Number(one === 'pdf'));
  const made = new Map(
    await Promise.all(
      byPrintFirst.map(
        async (format) => [format, await writeFormat(format, isMail(format) ? await mailed : job)] as const,
      ),
    ),
  );
  // Formats share their pictures: each is written once.
  const files = new Map<string, Uint8Array>();
  for (const format of formats) {
    const written = made.get(format);
    if (written === undefined) continue;
    if (written.content !== null) files.set(formatFile(stem, format), written.content);
    const folder = written.content === null ? `${formatFile(stem, format)}/` : '';
    for (const { path, content } of written.beside) files.set(`${folder}${path}`, content);
  }
  return {
    files: [...files].map(([name, content]) => ({ name, content })),
    async tell() {
      for (const [format, written] of made) await tellOf(format, written);
    },
  };
}

const isMail = (format: ExportFormat): boolean => format === 'email' || format === 'eml';

async function drawnCharts(issue: Issue, brand: ReadBrand | null): Promise<PictureSource> {
  const [{ drawCharts }, { brandOf }] = await Promise.all([
    import('./draw-charts.ts'),
    import('../../shared/brand/brand-of.ts'),
  ]);
  const { light } = brandOf(brand?.publication);
  return drawCharts(issue, { accentColour: light.accent, language: issue.language });
}

async function tellOf(format: ExportFormat, { readBack, notes }: ReadableFormat): Promise<void> {
  for (const loss of await readBack()) process.stderr.write(`${SUBJECTS[format] ?? format} does not carry ${loss}\n`);
  for (const note of notes) process.stderr.write(`${note}\n`);
}

/** Leaves out what is in the folder already as it is: a picture of an earlier export is in nobody's way. */
export async function withoutWhatIsThere(folder: string, files: readonly FolderFile[]): Promise<FolderFile[]> {
  const isThere = await Promise.all(
    files.map(
      async ({ name, content }) =>
        name.includes('/') && ((await readFile(join(folder, name)).catch(() => null))?.equals(content) ?? false),
    ),
  );
  return files.filter((_file, at) => !isThere[at]);
}
