import type { Issue } from '../../shared/domain/issue.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { putBlob, readVersionContent } from '../storage/blobs.ts';
import { type DigestDatabase, VERSION_CONTENT } from '../storage/database.ts';

/** The contents of versions, each stored once under its hash, in the database and beside it. */
export interface VersionStore {
  /** The hash that the content is, or would be, stored under. */
  readonly hashOf: (issue: Issue) => Promise<string>;
  /** Resolves when the content is on disk. */
  readonly keep: (issue: Issue) => Promise<string>;
  readonly read: (sha256: string) => Promise<Result<Issue, VersionProblem>>;
  /** What is stored under the hash, to be sent elsewhere; null where no version's content is. */
  readonly bytes: (sha256: string) => Promise<Uint8Array | null>;
  /** Stores a content that came from elsewhere; false where the bytes are none, or not the one of that hash. */
  readonly takeIn: (sha256: string, bytes: Uint8Array) => Promise<boolean>;
}

export interface VersionProblem {
  readonly kind: 'missing';
  readonly message: string;
}

/** Copies beside the database. */
export interface VersionStoreHost {
  readonly keepCopy: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** Null where there is none. */
  readonly readCopy: (sha256: string) => Promise<Uint8Array | null>;
}

/** Packing and hashing are loaded with the first version: the first caret needs none. */
const coding = () => import('./version-content.ts');

export function createVersionStore(database: DigestDatabase, host: VersionStoreHost): VersionStore {
  const put = async (sha256: string, bytes: Uint8Array) =>
    putBlob(database, { sha256, mediaType: VERSION_CONTENT, bytes, unusedSince: null });
  return {
    async hashOf(issue) {
      const { encodeContent, sha256Hex } = await coding();
      return sha256Hex(encodeContent(issue));
    },
    async keep(issue) {
      const { encodeContent, sha256Hex } = await coding();
      const bytes = encodeContent(issue);
      const sha256 = sha256Hex(bytes);
      await put(sha256, bytes);
      // The database has it: a copy that cannot be written now is written with the next version of the same content.
      await host.keepCopy(sha256, bytes).catch(() => {});
      return sha256;
    },
    async read(sha256) {
      const { decodeContent, sha256Hex } = await coding();
      const stored = await readVersionContent(database, sha256);
      const bytes = stored?.bytes ?? (await host.readCopy(sha256));
      if (bytes === null || sha256Hex(bytes) !== sha256)
        return fail({
          kind: 'missing',
          message:
            'The text of this version is not on this machine, or was damaged. The issue as it is now is whole. Open it where the version was made, or restore a copy of the library.',
        });
      if (stored === undefined) await put(sha256, bytes);
      return ok(decodeContent(bytes));
    },
    bytes: async (sha256) => (await readVersionContent(database, sha256))?.bytes ?? null,
    async takeIn(sha256, bytes) {
      const { isVersionContent } = await import('./check-version-content.ts');
      if (!isVersionContent(sha256, bytes)) return false;
      await put(sha256, bytes);
      await host.keepCopy(sha256, bytes).catch(() => {});
      return true;
    },
  };
}
