import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is either there whole or as it was before: a temporary file beside it, synced, then
 * renamed. Throws the system's error; the temporary file is gone then. `mode` is that of a new file, less the umask.
 */
export async function writeFileAtomic(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await writeSynced(temporary, content, mode);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

const temporaryName = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.part`;

/** Writes a new file, and waits until it is on disk. */
export async function writeSynced(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on disk when its folder is. Windows has no such call, and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
