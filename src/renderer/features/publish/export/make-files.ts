import { fileStem } from '../../../../shared/brand/file-stem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { EXPORT_FORMATS, type ExportFormat, formatFile } from '../../../../shared/export/formats.ts';
import { type WrittenFormat, writeFormat } from '../../../../shared/export/write-format.ts';
import { printPage } from '../../../platform/print-page.ts';
import type { FormatMaker } from '../formats/format-maker.ts';
import { type ExportMaterial, logosOf, picturesOf } from '../formats/material-sources.ts';
import type { FormatSource } from '../formats/protocol.ts';

export interface MadeFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** How far an export has come. */
export interface MakingStep {
  readonly format: ExportFormat;
  readonly done: number;
  readonly of: number;
}

/** What files are made from and by. */
export interface FileJob {
  readonly source: FormatSource;
  readonly material: ExportMaterial;
  readonly formats: readonly ExportFormat[];
  readonly maker: FormatMaker;
  readonly signal: AbortSignal;
  readonly onStep: (step: MakingStep) => void;
}

export const CALLED_OFF = 'The export was called off. Nothing was written.';

/** Makes the files of the chosen formats in memory, telling before each which it is. Nothing is written here. */
export async function makeFiles(job: FileJob): Promise<Result<readonly MadeFile[], string>> {
  const { source, formats, signal, onStep } = job;
  const stem = fileStem(source.issue, source.publication);
  const chosen = EXPORT_FORMATS.map(({ id }) => id).filter((id) => formats.includes(id));
  // Formats share their pictures: each is there once.
  const files = new Map<string, Uint8Array>();
  for (const [done, format] of chosen.entries()) {
    if (signal.aborted) return fail(CALLED_OFF);
    onStep({ format, done, of: chosen.length });
    const written = await makeFormat(format, job);
    if (signal.aborted) return fail(CALLED_OFF);
    if (!written.ok) return written;
    const { content, beside } = written.value;
    if (content !== null) files.set(formatFile(stem, format), content);
    const folder = content === null ? `${formatFile(stem, format)}/` : '';
    for (const file of beside) files.set(`${folder}${file.path}`, file.content);
  }
  return ok([...files].map(([name, content]) => ({ name, content })));
}

async function makeFormat(
  format: ExportFormat,
  { source, material, maker, signal }: FileJob,
): Promise<Result<WrittenFormat, string>> {
  if (format !== 'pdf') return maker.write(format, source, material);
  try {
    return ok(
      await writeFormat('pdf', {
        ...source.options,
        issue: source.issue,
        publication: source.publication,
        pictures: picturesOf(material),
        logos: logosOf(material),
        print: (html, pageSize) => printPage(html, pageSize, signal),
      }),
    );
  } catch (cause) {
    return fail((cause as Error).message);
  }
}
