import Sqlite from 'libsql';
import { AlreadyThere, type Database, type Queries, type SqlRow, type SqlValue } from './database.ts';

/** Another process (a command, a backup) may hold the file this long before an attempt to write fails. */
const BUSY_MS = 10_000;

/** Opens the file, or makes it. */
export function openSqlite(path: string): Database {
  const sqlite = new Sqlite(path);
  // FULL: a commit is on the disk when it returns, also where the machine loses its power right after.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', `busy_timeout = ${BUSY_MS}`]) sqlite.pragma(pragma);
  const statements = new Map<string, Sqlite.Statement<unknown[]>>();
  const prepare = (sql: string) => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const queries: Queries = {
    all: async (sql, parameters = []) =>
      guarded(() =>
        prepare(sql)
          .all(...parameters.map(bound))
          .map(read),
      ),
    run: async (sql, parameters = []) => guarded(() => prepare(sql).run(...parameters.map(bound)).changes),
  };

  // One connection: what is asked between the steps of a transaction would be part of it, so it waits.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const within = <T>(begin: string, work: (queries: Queries) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      sqlite.exec(begin);
      try {
        const value = await work(queries);
        sqlite.exec('COMMIT');
        return value;
      } catch (cause) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        throw cause;
      }
    });
  return {
    dialect: 'sqlite',
    all: (sql, parameters) => inTurn(() => queries.all(sql, parameters)),
    run: (sql, parameters) => inTurn(() => queries.run(sql, parameters)),
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    reading: (work) => within('BEGIN', work),
    close: () => inTurn(async () => void sqlite.close()),
  };
}

const bound = (value: SqlValue): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** The driver gives bytes as an ArrayBuffer, and adds how long it took. */
function read(row: unknown): SqlRow {
  const entries = Object.entries(row as Record<string, unknown>).filter(([name]) => name !== '_metadata');
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : (value as SqlValue)]),
  );
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (/UNIQUE constraint/.test((cause as Error).message))
      throw new AlreadyThere('The key is there already', { cause });
    throw cause;
  }
}
