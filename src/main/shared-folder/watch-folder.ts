import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Tells of changes in a folder as far as the system does: of network drives it often does not. */
export interface FolderWatch {
  /** Begins, or goes on; a folder that went away and came back is watched anew. Never rejects. */
  readonly keep: (path: string) => Promise<void>;
  readonly end: () => void;
}

/** What a program synchronises comes in bursts. */
const REST_MS = 200;

export function createFolderWatch(onChange: () => void): FolderWatch {
  let watcher: FSWatcher | null = null;
  let watched = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    watcher?.close();
    watcher = null;
    watched = '';
  };
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, REST_MS);
  };
  return {
    async keep(path) {
      const there = await stat(path).catch(() => null);
      // The same path may be another folder by now.
      const wanted = there === null ? '' : `${there.dev}:${there.ino}:${path}`;
      if (wanted === watched) return;
      end();
      if (there === null) return;
      try {
        watcher = watch(path, { recursive: true }, tell);
        watcher.on('error', end);
        watched = wanted;
      } catch {
        // The system can watch no more, or not there: it is looked at from time to time all the same.
      }
    },
    end,
  };
}
