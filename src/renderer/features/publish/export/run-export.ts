import { nanoid } from 'nanoid';
import { fileStem } from '../../../../shared/brand/file-stem.ts';
import { type ExportProfile, profileFolder } from '../../../../shared/export/export-profile.ts';
import { formatFile } from '../../../../shared/export/formats.ts';
import { request } from '../../../platform/bridge.ts';
import { type FileJob, type MadeFile, type MakingStep, makeFiles } from './make-files.ts';

export type ExportProgress =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'working' } & MakingStep)
  | { readonly kind: 'exists'; readonly names: readonly string[] }
  /** Something is to be decided first, in words. */
  | { readonly kind: 'unsure'; readonly words: string }
  | { readonly kind: 'done'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export interface ExportRun extends Omit<FileJob, 'formats' | 'onStep'> {
  readonly profile: ExportProfile;
  readonly overwrite: boolean;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Makes the files of a profile and writes them into its folder, all or none. */
export async function runExport({ profile, overwrite, onProgress, ...job }: ExportRun): Promise<ExportProgress> {
  const { issue, publication } = job.source;
  const folder = profileFolder(profile, issue, publication);
  const stem = fileStem(issue, publication);
  if (!overwrite) {
    const names = profile.formats.filter((format) => format !== 'site').map((format) => formatFile(stem, format));
    const existing = await request('export:existing', { folder, names });
    if (existing.ok && existing.value.length > 0) return { kind: 'exists', names: existing.value };
  }
  const made = await makeFiles({
    ...job,
    formats: profile.formats,
    onStep: (step) => onProgress({ kind: 'working', ...step }),
  });
  if (!made.ok) return { kind: 'failed', message: made.error };
  return writeMade(folder, made.value, overwrite, job.signal);
}

/** Writes files that were made, and says what came of it. */
export async function writeMade(
  folder: string,
  files: readonly MadeFile[],
  overwrite: boolean,
  signal: AbortSignal,
): Promise<ExportProgress> {
  const jobId = nanoid();
  const cancel = () => void request('export:cancel', jobId);
  signal.addEventListener('abort', cancel, { once: true });
  const written = await request('export:write', { folder, files: [...files], overwrite, jobId }).finally(() =>
    signal.removeEventListener('abort', cancel),
  );
  if (written.ok) return { kind: 'done', paths: written.value };
  if (written.error.kind !== 'exists') return { kind: 'failed', message: written.error.message };
  const names = files.map(({ name }) => name);
  const existing = await request('export:existing', { folder, names });
  return { kind: 'exists', names: existing.ok ? existing.value : names };
}
