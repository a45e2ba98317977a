import Dexie from 'dexie';
import { DATABASE_NAME, DigestDatabase } from './database.ts';

/**
 * Opens a fresh database in place of one that cannot be read. Only called when a person has asked for it, and after
 * every copy beside the database has been listed.
 */
export async function setAsideDatabase(): Promise<DigestDatabase> {
  await Dexie.delete(DATABASE_NAME);
  const database = new DigestDatabase();
  await database.open();
  return database;
}
