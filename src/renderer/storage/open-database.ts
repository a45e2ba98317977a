import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { DATABASE_VERSION, DigestDatabase } from './database.ts';

/** Why the database cannot be used, in kinds that the recovery screen has words for. */
export type DatabaseProblem =
  | { readonly kind: 'newer'; readonly found: number; readonly supported: number }
  | { readonly kind: 'damaged'; readonly detail: string };

/**
 * Opens the profile's database. A database of a newer version of the app is refused and left untouched; any other
 * failure is reported as damage. Neither ever deletes anything.
 */
export async function openDatabase(name?: string): Promise<Result<DigestDatabase, DatabaseProblem>> {
  const database = new DigestDatabase(name);
  try {
    await database.open();
    // Dexie opens a database of a higher version in place; our tables may mean something else there.
    const found = database.backendDB().version / 10;
    if (found > DATABASE_VERSION) {
      database.close();
      return fail({ kind: 'newer', found, supported: DATABASE_VERSION });
    }
    await database.documents.limit(1).toArray();
    return ok(database);
  } catch (cause) {
    database.close();
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return error.name === 'VersionError'
      ? fail({ kind: 'newer', found: DATABASE_VERSION + 1, supported: DATABASE_VERSION })
      : fail({ kind: 'damaged', detail: error.message });
  }
}
