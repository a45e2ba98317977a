import type { Database } from './database.ts';

/** The layout of the database; what a later version writes is not touched by an earlier one. */
const SCHEMA_VERSION = 1;

/** Every table with its columns, in the order in which a copy is made. `BLOB` and `SERIAL` stand for each database's own. */
export const TABLES = {
  settings: ['name', 'value'],
  invitations: ['hash', 'publication', 'role', 'expires_at', 'made_at', 'access_days', 'used_by'],
  access: ['id', 'token_hash', 'publication', 'role', 'person', 'public_key', 'made_at', 'expires_at', 'revoked_at'],
  pictures: ['publication', 'sha256', 'bytes'],
  updates: ['document', 'publication', 'bytes'],
} as const;

const STATEMENTS = [
  'CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS invitations (hash TEXT PRIMARY KEY, publication TEXT, role TEXT NOT NULL,
    expires_at BIGINT NOT NULL, made_at BIGINT NOT NULL, access_days BIGINT NOT NULL, used_by TEXT)`,
  `CREATE TABLE IF NOT EXISTS access (id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, publication TEXT NOT NULL,
    role TEXT NOT NULL, person TEXT NOT NULL, public_key TEXT NOT NULL, made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL, revoked_at BIGINT)`,
  `CREATE TABLE IF NOT EXISTS sessions (hash TEXT PRIMARY KEY, access_id TEXT NOT NULL, expires_at BIGINT NOT NULL,
    purpose TEXT NOT NULL, used_by TEXT)`,
  'CREATE TABLE IF NOT EXISTS spent (challenge TEXT PRIMARY KEY, until_ms BIGINT NOT NULL)',
  `CREATE TABLE IF NOT EXISTS pictures (publication TEXT NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (publication, sha256))`,
  `CREATE TABLE IF NOT EXISTS updates (id SERIAL, document TEXT NOT NULL, publication TEXT NOT NULL,
    bytes BLOB NOT NULL)`,
  'CREATE INDEX IF NOT EXISTS updates_by_document ON updates (document, id)',
  'CREATE INDEX IF NOT EXISTS updates_by_publication ON updates (publication)',
];

/** Lays the tables out where they are missing. Throws where a later version has been here. */
export async function prepareSchema(database: Database): Promise<void> {
  await database.transaction(async (queries) => {
    // Two instances that start at once would make the same table twice.
    if (database.dialect === 'postgres') await queries.all('SELECT pg_advisory_xact_lock(7236124)');
    for (const statement of STATEMENTS) await queries.run(inDialect(statement, database.dialect));
    const [row] = await queries.all("SELECT value FROM settings WHERE name = 'schema'");
    if (row === undefined)
      await queries.run("INSERT INTO settings (name, value) VALUES ('schema', ?)", [String(SCHEMA_VERSION)]);
    else if (Number(row.value) > SCHEMA_VERSION)
      throw new Error(
        `The database was laid out by a later team server (layout ${row.value}, this one knows ${SCHEMA_VERSION}). Start that one, or restore a backup of before.`,
      );
  });
}

const inDialect = (statement: string, dialect: Database['dialect']): string =>
  dialect === 'postgres'
    ? statement.replace(/\bBLOB\b/g, 'BYTEA').replace('SERIAL', 'BIGSERIAL PRIMARY KEY')
    : statement.replace('SERIAL', 'INTEGER PRIMARY KEY AUTOINCREMENT');
