import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is either there whole or as it was before: a temporary file beside it, synced, then
 * renamed. Throws the system's error; the temporary file is gone then.
 */
export async function writeFileAtomic(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await writeSynced(temporary, content);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** Writes several files so that either all are there or none: every temporary file first, then the renames. */
export async function writeFilesAtomic(files: readonly { path: string; content: Uint8Array | string }[]): Promise<void> {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, content } of files) {
      const temporary = temporaryName(path);
      written.push({ temporary, path });
      await writeSynced(temporary, content);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

const temporaryName = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.part`;

async function writeSynced(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on disk when its folder is. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
