import { lstat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { RequestFailure } from '../ipc/request-failure.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { type FolderFile, type FolderWrite, writeFolder } from './write-folder.ts';

export interface ExportOptions extends Pick<FolderWrite, 'signal' | 'onStep'> {
  /** Replace files that are there already; else they are left alone, and it fails with `exists` and names them. */
  readonly overwrite: boolean;
}

/** Those of the names that the folder has already. */
export async function existingFiles(folder: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map((name) => isThere(join(folder, name))));
  return names.filter((_name, index) => found[index]);
}

/** Writes the files of one export or release, all or none. Returns the paths written. */
export async function writeExport(
  folder: string,
  files: readonly FolderFile[],
  { overwrite, signal, onStep }: ExportOptions,
): Promise<string[]> {
  if (!isAbsolute(folder))
    throw new RequestFailure('invalid', `“${folder}” is not a whole path. Choose the folder again.`);
  const names = files.map((file) => file.name);
  const existing = overwrite ? [] : await existingFiles(folder, names);
  if (existing.length > 0) {
    throw new RequestFailure('exists', `${existing.join(', ')} is already in ${folder}. Nothing was written.`);
  }
  try {
    await writeFolder(folder, { files, signal, onStep });
  } catch (cause) {
    if (signal?.aborted)
      throw new RequestFailure('cancelled', 'The export was called off. Nothing was written.', cause);
    throw failureFor(folder, cause);
  }
  return names.map((name) => join(folder, name));
}

/** Writes a package where a person chose: whole, or not at all. */
export async function writePackage(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(path, content);
  } catch (cause) {
    throw failureFor(path, cause);
  }
}

const REASONS: Readonly<Record<string, readonly ['no-space' | 'denied' | 'failed', string]>> = {
  ENOSPC: ['no-space', 'the disk is full. Make room, or choose another folder.'],
  EDQUOT: ['no-space', 'your share of the disk is used up. Make room, or choose another folder.'],
  EACCES: ['denied', 'you may not write there. Choose another folder.'],
  EPERM: ['denied', 'you may not write there. Choose another folder.'],
  EROFS: ['denied', 'that disk is read-only. Choose another folder.'],
  ENOTDIR: ['failed', 'a part of that path is a file. Choose another folder.'],
  EISDIR: ['failed', 'a folder there has the name of a file. Choose another folder or name.'],
  EEXIST: ['failed', 'a part of that path is a file. Choose another folder.'],
};

function failureFor(folder: string, cause: unknown): RequestFailure {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const [kind, reason] = REASONS[code] ?? ['failed', `the system says: ${(cause as Error).message}`];
  return new RequestFailure(kind, `Nothing was written to ${folder}: ${reason}`, cause);
}

async function isThere(path: string): Promise<boolean> {
  try {
    // Not `access`: a link that leads nowhere is there too, and renaming would replace it.
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
