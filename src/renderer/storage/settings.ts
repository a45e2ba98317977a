import type { DigestDatabase } from './database.ts';

/** All remembered choices of this profile, by key. */
export async function readSettings(database: DigestDatabase): Promise<ReadonlyMap<string, unknown>> {
  const rows = await database.settings.toArray();
  return new Map(rows.map((row) => [row.key, row.value]));
}

export async function writeSetting(database: DigestDatabase, key: string, value: unknown): Promise<void> {
  await database.settings.put({ key, value });
}

export async function removeSetting(database: DigestDatabase, key: string): Promise<void> {
  await database.settings.delete(key);
}
