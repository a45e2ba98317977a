import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { AlreadyThere, type Database, type Queries, type SqlRow, type SqlValue } from './database.ts';

/** A restart of PostgreSQL takes seconds: what is asked meanwhile is asked again, and then refused. */
const RETRY_FOR_MS = 15_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const INT8 = 20;
const UNIQUE_VIOLATION = '23505';

/** Connects to a PostgreSQL by its `postgres://` address. */
export function openPostgres(address: string, most = 10): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: 5_000,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as never },
  });
  // A connection that is lost while nobody uses it is not an error of anybody's.
  pool.on('error', () => {});
  const on = (client: Pick<pg.ClientBase, 'query'>): Queries => ({
    all: async (sql, parameters = []) => (await client.query(numbered(sql), parameters.map(bound))).rows.map(read),
    run: async (sql, parameters = []) => (await client.query(numbered(sql), parameters.map(bound))).rowCount ?? 0,
  });
  const within = async <T>(begin: string, work: (queries: Queries) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    // The pool listens only while a client rests; without this a lost connection would end the process.
    const onError = () => {};
    client.on('error', onError);
    let isBroken = false;
    try {
      await client.query(begin);
      const value = await work(on(client));
      await client.query('COMMIT');
      return value;
    } catch (cause) {
      isBroken = isLost(cause);
      if (!isBroken) await client.query('ROLLBACK').catch(() => {});
      throw cause;
    } finally {
      client.off('error', onError);
      client.release(isBroken);
    }
  };
  return {
    dialect: 'postgres',
    all: (sql, parameters) => retried(() => on(pool as never).all(sql, parameters)),
    run: (sql, parameters) => retried(() => on(pool as never).run(sql, parameters)),
    transaction: (work) => retried(() => within('BEGIN', work)),
    reading: (work) => retried(() => within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work)),
    close: () => pool.end(),
  };
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + RETRY_FOR_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (cause) {
      if ((cause as { code?: unknown }).code === UNIQUE_VIOLATION)
        throw new AlreadyThere('The key is there already', { cause });
      if (!isLost(cause) || Date.now() + pause > end) throw cause;
      await wait(pause);
    }
  }
}

/** Class 08 and 57P0x of PostgreSQL, a serialization failure that wants another try, and what Node says of a lost socket. */
function isLost(cause: unknown): boolean {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return (
    /^(08...|57P0[123]|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT)$/.test(code) ||
    /terminat|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/.test(
      message,
    )
  );
}

const numbered = (sql: string): string => {
  let count = 0;
  return sql.replace(/\?/g, () => `$${++count}`);
};

const bound = (value: SqlValue): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

const read = (row: Record<string, unknown>): SqlRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? new Uint8Array(value) : (value as SqlValue),
    ]),
  );
