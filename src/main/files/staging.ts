import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** In a staging folder: what is to come, what it takes the place of, and what the renames are. */
export const STAGED = { new: 'new', old: 'old', plan: 'plan.json' } as const;

/** What is renamed into a folder that was there, written down before the first rename. */
export interface StagingPlan {
  /** Folders that were not there, the outer before the inner. */
  readonly folders: readonly string[];
  readonly files: readonly { readonly name: string; readonly wasThere: boolean }[];
}

/** Between the folder's name and what tells two runs apart. */
const MARK = '.digest-desk-';
const HOURS_24_MS = 86_400_000;
/** Those of this very process: another of the same number may have left one long ago. */
const ours = new Set<string>();

/** Makes a staging folder beside a folder, where that is the same disk and one may write there; else in it. */
export async function makeStaging(folder: string): Promise<string> {
  const name = `${MARK}${process.pid}-${randomBytes(4).toString('hex')}`;
  const beside = join(dirname(folder), `.${basename(folder)}${name}`);
  const own = await stat(folder).catch(() => null);
  const isSameDisk = own === null || own.dev === (await stat(dirname(folder))).dev;
  ours.add(beside).add(join(folder, name));
  if (isSameDisk)
    try {
      await mkdir(beside);
      return beside;
    } catch (cause) {
      if (own === null) throw cause;
    }
  await mkdir(join(folder, name));
  return join(folder, name);
}

/** Ends a staging. */
export async function removeStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
  ours.delete(staging);
}

/** Takes back what runs that were killed have left in a folder or beside it. What a run that goes on has there stays. */
export async function cleanStaging(folder: string): Promise<void> {
  await cleanIn(folder, MARK, folder);
  // A folder is staged beside the outermost of its parents that is not there yet.
  for (let at = folder; dirname(at) !== at; at = dirname(at))
    await cleanIn(dirname(at), `.${basename(at)}${MARK}`, at === folder ? folder : null);
}

async function cleanIn(place: string, start: string, folder: string | null): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    const staging = join(place, name);
    if (!name.startsWith(start) || (await isInUse(staging, name.slice(start.length)))) continue;
    if (folder !== null) takeBack(folder, staging);
    await rm(staging, { recursive: true, force: true });
  }
}

async function isInUse(staging: string, rest: string): Promise<boolean> {
  if (ours.has(staging)) return true;
  const pid = Number(/^\d+/.exec(rest)?.[0]);
  if (pid === process.pid) return false;
  const stats = await stat(staging).catch(() => null);
  if (stats !== null && Date.now() - stats.mtimeMs > HOURS_24_MS) return false;
  return isRunning(pid);
}

/** Whether there is a process of that number. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes a folder what it was before a plan was begun. */
export function takeBack(folder: string, staging: string): void {
  const plan = readPlan(staging);
  if (plan === null) return;
  for (const { name, wasThere } of plan.files) {
    const old = join(staging, STAGED.old, name);
    if (wasThere && existsSync(old)) renameSync(old, join(folder, name));
    // What is still staged never came to its place.
    if (!wasThere && !existsSync(join(staging, STAGED.new, name))) rmSync(join(folder, name), { force: true });
  }
  for (const name of [...plan.folders].reverse())
    try {
      rmdirSync(join(folder, name));
    } catch {
      // It was not made yet, or something else has come into it.
    }
}

function readPlan(staging: string): StagingPlan | null {
  try {
    return JSON.parse(readFileSync(join(staging, STAGED.plan), 'utf8')) as StagingPlan;
  } catch {
    return null;
  }
}
