import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
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

/**
 * Writes several files so that either all are there or none: every temporary file first, then the renames. Should a
 * rename fail all the same, the files that were not there before are taken away again.
 */
export async function writeFilesAtomic(
  files: readonly { path: string; content: Uint8Array | string }[],
): Promise<void> {
  const written: { temporary: string; path: string; isNew: boolean }[] = [];
  const renamed: typeof written = [];
  try {
    for (const { path, content } of files) {
      const isNew = await refuseFolder(path);
      const temporary = temporaryName(path);
      written.push({ temporary, path, isNew });
      await writeSynced(temporary, content);
    }
    for (const file of written) {
      await rename(file.temporary, file.path);
      renamed.push(file);
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(folder);
  } catch (cause) {
    await Promise.all(renamed.filter((file) => file.isNew).map(({ path }) => rm(path, { force: true })));
    throw cause;
  } finally {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

/** True where nothing is at the path; fails with `EISDIR` where a folder is, which no file can replace. */
async function refuseFolder(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => null);
  if (stats?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  return stats === null;
}

const temporaryName = (path: string): string => `${path}.${randomBytes(4).toString('hex')}.part`;

async function writeSynced(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode);
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
