import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.ts';
import { prepareSchema } from './schema.ts';

/** Opens the database that an address names: `postgres://…`, or the path of a SQLite file. */
export async function openStorage(address: string): Promise<Database> {
  const database = await open(address);
  try {
    await prepareSchema(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function open(address: string): Promise<Database> {
  if (/^postgres(ql)?:/.test(address)) return (await import('./postgres-database.ts')).openPostgres(address);
  mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
  return (await import('./sqlite-database.ts')).openSqlite(address);
}
