import { AlreadyThere, type Database } from './database.ts';

/** The pictures of every publication, by their hash. */
export interface PictureStore {
  readonly read: (publication: string, sha256: string) => Promise<Uint8Array | null>;
  /** Keeping the same picture again changes nothing. */
  readonly keep: (publication: string, sha256: string, bytes: Uint8Array) => Promise<void>;
  /** How many bytes the pictures of a publication come to. */
  readonly size: (publication: string) => Promise<number>;
}

export const createPictureStore = (database: Database): PictureStore => ({
  async read(publication, sha256) {
    const [row] = await database.all('SELECT bytes FROM pictures WHERE publication = ? AND sha256 = ?', [
      publication,
      sha256,
    ]);
    return row === undefined ? null : (row.bytes as Uint8Array);
  },
  async keep(publication, sha256, bytes) {
    try {
      await database.run('INSERT INTO pictures (publication, sha256, bytes) VALUES (?, ?, ?)', [
        publication,
        sha256,
        bytes,
      ]);
    } catch (cause) {
      if (!(cause instanceof AlreadyThere)) throw cause;
    }
  },
  async size(publication) {
    const [row] = await database.all(
      'SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS size FROM pictures WHERE publication = ?',
      [publication],
    );
    return Number(row?.size ?? 0);
  },
});
