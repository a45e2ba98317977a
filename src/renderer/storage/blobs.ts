import { FONT_MEDIA_TYPES } from '../../shared/domain/brand.ts';
import {
  type BlobRecord,
  type DigestDatabase,
  type FontRecord,
  VERSION_CONTENT,
  type VersionContentRecord,
} from './database.ts';

type StoredBlob = BlobRecord | FontRecord | VersionContentRecord;

const isFont = (blob: StoredBlob): blob is FontRecord =>
  (FONT_MEDIA_TYPES as readonly string[]).includes(blob.mediaType);

/** Stores bytes once; a second time with the same hash changes nothing. */
export async function putBlob(database: DigestDatabase, blob: StoredBlob): Promise<void> {
  await database.transaction('rw', database.blobs, async () => {
    if ((await database.blobs.get(blob.sha256)) === undefined) await database.blobs.add(blob);
    else await database.blobs.update(blob.sha256, { unusedSince: null });
  });
}

/** Reads a picture. */
export async function readBlob(database: DigestDatabase, sha256: string): Promise<BlobRecord | undefined> {
  const blob = await database.blobs.get(sha256);
  return blob === undefined || blob.mediaType === VERSION_CONTENT || isFont(blob) ? undefined : blob;
}

/** Reads a font. */
export async function readFont(database: DigestDatabase, sha256: string): Promise<FontRecord | undefined> {
  const blob = await database.blobs.get(sha256);
  return blob !== undefined && isFont(blob) ? blob : undefined;
}

/** Reads the content of a version. */
export async function readVersionContent(
  database: DigestDatabase,
  sha256: string,
): Promise<VersionContentRecord | undefined> {
  const blob = await database.blobs.get(sha256);
  return blob?.mediaType === VERSION_CONTENT ? blob : undefined;
}

/**
 * Marks what no issue or version uses, and takes away what none has used for `keepMs`: undo and the copies beside the database may
 * still ask for a picture that was just removed.
 */
export async function collectBlobs(
  database: DigestDatabase,
  used: ReadonlySet<string>,
  now: number,
  keepMs: number,
): Promise<void> {
  await database.transaction('rw', database.blobs, async () => {
    for (const sha256 of await database.blobs.toCollection().primaryKeys()) {
      const blob = await database.blobs.get(sha256);
      if (blob === undefined) continue;
      if (used.has(sha256)) {
        if (blob.unusedSince !== null) await database.blobs.update(sha256, { unusedSince: null });
      } else if (blob.unusedSince === null) await database.blobs.update(sha256, { unusedSince: now });
      else if (now - blob.unusedSince > keepMs) await database.blobs.delete(sha256);
    }
  });
}
