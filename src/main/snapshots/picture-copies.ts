import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { sha256 as hashOf } from './snapshot-file.ts';

/** Copies of pictures beside the database, a file each, named by their hash. */
export interface PictureCopies {
  /** Writes a copy where there is none; refuses bytes that do not have that hash. */
  readonly keep: (sha256: string, content: Uint8Array) => Promise<void>;
  /** Null where there is no copy, or it was cut or changed. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
}

export function createPictureCopies(root: string): PictureCopies {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);
  return {
    async keep(sha256, content) {
      if (hashOf(content) !== sha256)
        throw new RequestFailure('invalid', 'The picture does not have the hash it is kept by.');
      const path = pathOf(sha256);
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await mkdir(join(root, sha256.slice(0, 2)), { recursive: true });
      await writeFileAtomic(path, content);
    },
    async read(sha256) {
      const content = await readFile(pathOf(sha256)).catch(() => null);
      return content !== null && hashOf(content) === sha256 ? new Uint8Array(content) : null;
    },
  };
}
