import { AlreadyThere, type Database } from '../storage/database.ts';

/** Remembers words that hold one time. */
export interface OnceOnly {
  /** True the first time that a word is given; it is remembered until then (milliseconds since 1970). */
  readonly take: (word: string, until: number) => Promise<boolean>;
  readonly tidy: (now: number) => Promise<void>;
}

/**
 * With SQLite there is one process, and what it gave out ends with it, so its memory will do; to write each word to the disk
 * would cost as much as a key. Instances that share a PostgreSQL ask it.
 */
export function createOnceOnly(database: Database): OnceOnly {
  if (database.dialect === 'sqlite') {
    const words = new Map<string, number>();
    return {
      async take(word, until) {
        if (words.has(word)) return false;
        words.set(word, until);
        return true;
      },
      async tidy(now) {
        for (const [word, until] of words) if (until < now) words.delete(word);
      },
    };
  }
  return {
    async take(word, until) {
      try {
        await database.run('INSERT INTO spent (challenge, until_ms) VALUES (?, ?)', [word, until]);
        return true;
      } catch (cause) {
        if (cause instanceof AlreadyThere) return false;
        throw cause;
      }
    },
    tidy: async (now) => {
      await database.run('DELETE FROM spent WHERE until_ms < ?', [now]);
    },
  };
}
