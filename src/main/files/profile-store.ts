import { readFile } from 'node:fs/promises';
import { type ExportProfile, parseProfiles, writeProfiles } from '../../shared/export/export-profile.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { writeFileAtomic } from './atomic-write.ts';

/** The export profiles of this machine, in a file that the command line reads too. */
export interface ProfileStore {
  readonly read: () => Promise<readonly ExportProfile[]>;
  readonly write: (profiles: readonly ExportProfile[]) => Promise<null>;
}

export function createProfileStore(path: string): ProfileStore {
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return null;
        throw cause;
      });
      if (text === null) return [];
      const read = parseProfiles(text);
      if (read.ok) return read.value;
      throw new RequestFailure('damaged', `${path}: ${read.error}. Put it right, or take it away to begin anew.`);
    },
    async write(profiles) {
      await writeFileAtomic(path, writeProfiles(profiles));
      return null;
    },
  };
}
