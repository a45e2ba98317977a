import type { ExportFormat } from '../../../../shared/export/formats.ts';
import { type ExportJob, writeFormat } from '../../../../shared/export/write-format.ts';
import type { WeighedFormat } from './protocol.ts';

/** Writes a format for what it weighs, and reads it back for what it lost. */
export async function weighFormat(format: ExportFormat, job: ExportJob): Promise<WeighedFormat> {
  const { content, beside, notes, readBack } = await writeFormat(format, job);
  return {
    bytes: content?.length ?? beside.reduce((sum, file) => sum + file.content.length, 0),
    files: beside.length + (content === null ? 0 : 1),
    losses: await readBack(),
    notes,
  };
}
