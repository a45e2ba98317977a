import type { Database } from './database.ts';

export interface LoggedUpdate {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** The updates of every document, each a row; nothing is ever changed in place. */
export interface UpdateLog {
  /** Resolved when the update is on the disk. Those that wait meanwhile are written together. */
  readonly append: (document: string, publication: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (document: string) => Promise<readonly LoggedUpdate[]>;
  readonly has: (document: string) => Promise<boolean>;
  /** Names of the documents of a publication. */
  readonly documents: (publication: string) => Promise<readonly string[]>;
  /** Puts one row in the place of those that are named; what came meanwhile stays. */
  readonly replace: (document: string, publication: string, ids: readonly number[], bytes: Uint8Array) => Promise<void>;
}

interface Waiting {
  readonly row: readonly [document: string, publication: string, bytes: Uint8Array];
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/** More than this in one statement brings nothing, and PostgreSQL takes at most 65,535 parameters. */
const MOST_AT_ONCE = 500;
const INSERT = 'INSERT INTO updates (document, publication, bytes) VALUES ';

export function createUpdateLog(database: Database): UpdateLog {
  let waiting: Waiting[] = [];
  let isWriting = false;

  async function writeWaiting(): Promise<void> {
    isWriting = true;
    // A turn of the loop: whatever else came in with this one shares its commit.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      try {
        await database.run(
          INSERT + batch.map(() => '(?, ?, ?)').join(', '),
          batch.flatMap(({ row }) => [...row]),
        );
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
    isWriting = false;
  }

  return {
    append: (document, publication, bytes) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ row: [document, publication, bytes], resolve, reject });
        if (!isWriting) void writeWaiting();
      }),
    read: async (document) =>
      (await database.all('SELECT id, bytes FROM updates WHERE document = ? ORDER BY id', [document])).map((row) => ({
        id: Number(row.id),
        bytes: row.bytes as Uint8Array,
      })),
    has: async (document) =>
      (await database.all('SELECT 1 AS there FROM updates WHERE document = ? LIMIT 1', [document])).length > 0,
    documents: async (publication) =>
      (
        await database.all('SELECT DISTINCT document FROM updates WHERE publication = ? ORDER BY document', [
          publication,
        ])
      ).map((row) => String(row.document)),
    replace: (document, publication, ids, bytes) =>
      database.transaction(async (queries) => {
        await queries.run(`${INSERT}(?, ?, ?)`, [document, publication, bytes]);
        for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
          const some = ids.slice(from, from + MOST_AT_ONCE);
          await queries.run(`DELETE FROM updates WHERE id IN (${some.map(() => '?').join(', ')})`, some);
        }
      }),
  };
}
