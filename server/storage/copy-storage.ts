import type { Database, Queries, SqlValue } from './database.ts';
import { TABLES } from './schema.ts';

/** Rows of one table that are in memory at once. */
const AT_ONCE = 200;
/** Columns that tell the rows of a table apart; updates have a number of their own. */
const ORDER = {
  settings: 'name',
  invitations: 'hash',
  access: 'id',
  pictures: 'publication, sha256',
  updates: 'id',
} as const satisfies Record<keyof typeof TABLES, string>;

/**
 * Copies all that a server must keep into an empty database of either kind, as it stood at one instant. Sessions and spent
 * challenges are left behind: they are of use for a minute only. Returns how many rows of each table were copied.
 */
export const copyStorage = (from: Database, to: Database): Promise<Readonly<Record<string, number>>> =>
  from.reading((source) =>
    to.transaction(async (target) => {
      const [known] = await target.all('SELECT (SELECT COUNT(*) FROM updates) + (SELECT COUNT(*) FROM access) AS rows');
      if (Number(known?.rows ?? 0) > 0)
        throw new Error('The database to copy into is not empty, so nothing was copied. Name an empty one.');
      const counts: Record<string, number> = {};
      for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[])
        counts[table] = await copyTable(source, target, table);
      return counts;
    }),
  );

async function copyTable(source: Queries, target: Queries, table: keyof typeof TABLES): Promise<number> {
  const columns = TABLES[table];
  const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  // What a new database was given by being laid out is replaced.
  await target.run(`DELETE FROM ${table}`);
  for (let copied = 0; ; copied += AT_ONCE) {
    const rows = await source.all(
      `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${ORDER[table]} LIMIT ${AT_ONCE} OFFSET ${copied}`,
    );
    for (const row of rows)
      await target.run(
        insert,
        columns.map((column) => row[column] as SqlValue),
      );
    if (rows.length < AT_ONCE) return copied + rows.length;
  }
}
