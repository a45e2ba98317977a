import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { lstat, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { syncFolder, writeSynced } from './atomic-write.ts';
import { cleanStaging, makeStaging, removeStaging, STAGED, type StagingPlan, takeBack } from './staging.ts';

export interface FolderFile {
  /** Relative to the folder, with `/` between folders and name. */
  readonly name: string;
  readonly content: Uint8Array;
}

export interface FolderWrite {
  readonly files: readonly FolderFile[];
  readonly signal?: AbortSignal | undefined;
  /** Told of each file when it is staged, and when it came to its place in a folder that was there. */
  readonly onStep?: ((step: 'staged' | 'placed', name: string) => void) | undefined;
}

/**
 * Puts files into a folder, all or none. They are staged on the same disk and synced first. A folder that was not there
 * comes into being by one rename, with those above it. In one that was there each file is renamed into place, by a plan that
 * the next run takes back where this one was killed. Rejects with the system's error or the signal's reason; the folder is
 * as it was then.
 */
export async function writeFolder(folder: string, write: FolderWrite): Promise<void> {
  await cleanStaging(folder);
  const missing = await outermostMissing(folder);
  const staging = await makeStaging(missing ?? folder);
  try {
    const staged = join(staging, STAGED.new);
    await stage(missing === null ? staged : join(staged, relative(missing, folder)), write);
    if (missing === null) await moveInto(folder, staging, write);
    else await rename(staged, missing);
    await syncFolder(dirname(missing ?? folder));
  } finally {
    await removeStaging(staging);
  }
}

async function stage(target: string, { files, signal, onStep }: FolderWrite): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const { name, content } of files) {
    signal?.throwIfAborted();
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeSynced(join(target, name), content);
    onStep?.('staged', name);
  }
  for (const inside of foldersOf(target, files)) await syncFolder(inside);
  signal?.throwIfAborted();
}

/** Renames what is staged into a folder that was there: in one go, so that hardly anything can come between. */
async function moveInto(folder: string, staging: string, { files, onStep }: FolderWrite): Promise<void> {
  const plan: StagingPlan = {
    folders: parentsOf(files).filter((name) => !existsSync(join(folder, name))),
    files: await Promise.all(files.map(async ({ name }) => ({ name, wasThere: await isFile(join(folder, name)) }))),
  };
  await writeSynced(join(staging, STAGED.plan), JSON.stringify(plan));
  await syncFolder(staging);
  try {
    for (const { name, wasThere } of plan.files)
      if (wasThere) keepOld(join(folder, name), join(staging, STAGED.old, name));
    for (const name of plan.folders) mkdirSync(join(folder, name), { recursive: true });
    for (const { name } of plan.files) {
      renameSync(join(staging, STAGED.new, name), join(folder, name));
      onStep?.('placed', name);
    }
    // Without a plan nothing is taken back: from here on all is done.
    rmSync(join(staging, STAGED.plan));
  } catch (cause) {
    takeBack(folder, staging);
    throw cause;
  }
  for (const inside of foldersOf(folder, files)) await syncFolder(inside);
}

/** The first of a path's folders that is not there; null where the folder itself is. A file on the way is an `ENOTDIR`. */
async function outermostMissing(folder: string): Promise<string | null> {
  let missing: string | null = null;
  let at = folder;
  for (; !existsSync(at); at = dirname(at)) missing = at;
  if (!(await stat(at)).isDirectory()) throw Object.assign(new Error(`${at} is a file`), { code: 'ENOTDIR' });
  return missing;
}

/** A second name for the old file: nothing is copied. */
function keepOld(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Some disks have no second names: the old file is away until the new one is there, or it is taken back.
    renameSync(from, to);
  }
}

async function isFile(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => null);
  if (stats?.isDirectory()) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
  return stats !== null;
}

const foldersOf = (root: string, files: readonly FolderFile[]): readonly string[] => [
  ...new Set([root, ...files.map(({ name }) => dirname(join(root, name)))]),
];

/** "a/b/c.png" → "a", "a/b". */
const parentsOf = (files: readonly FolderFile[]): readonly string[] => [
  ...new Set(
    files.flatMap(({ name }) => {
      const parts = name.split('/').slice(0, -1);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  ),
];
