import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { writeSynced } from './atomic-write.ts';
import { cleanStaging, isRunning } from './staging.ts';

/** Which folders are being written into, so that what a process had no time to end is taken back without going there again. */
export interface UnfinishedWrites {
  /** Does some work on a folder. Where its note cannot be kept, the work is done all the same. */
  readonly during: <T>(folder: string, work: () => Promise<T>) => Promise<T>;
  /** Makes the folders that a killed process was writing into what they were before. */
  readonly takeBack: () => Promise<void>;
}

/** Keeps a note a write in a folder of one's own: two processes never write the same file. */
export function createUnfinishedWrites(notes: string): UnfinishedWrites {
  return {
    async during(folder, work) {
      const note = join(notes, `${process.pid}-${randomBytes(4).toString('hex')}`);
      await mkdir(notes, { recursive: true })
        .then(() => writeSynced(note, folder))
        .catch(() => {});
      try {
        return await work();
      } finally {
        await rm(note, { force: true }).catch(() => {});
      }
    },
    async takeBack() {
      for (const name of await readdir(notes).catch(() => [])) {
        if (isRunning(Number(/^\d+/.exec(name)?.[0]))) continue;
        const folder = await readFile(join(notes, name), 'utf8').catch(() => '');
        // A note that was cut short was for a write that had not begun.
        if (isAbsolute(folder)) await cleanStaging(folder).catch(() => {});
        await rm(join(notes, name), { force: true }).catch(() => {});
      }
    },
  };
}
