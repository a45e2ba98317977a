import type { ImageMediaType } from '../../shared/domain/picture.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { PictureProblem } from '../../shared/pictures/index.ts';
import { putBlob, readBlob } from '../storage/blobs.ts';
import type { DigestDatabase } from '../storage/database.ts';
import type { ScaledFor, TakenIn } from './take-in-picture.ts';

/** A picture's bytes as they are wanted somewhere. */
export interface PictureBytes {
  readonly mediaType: ImageMediaType;
  readonly bytes: Uint8Array;
}

/** The pictures of a library, by their hash. */
export interface PictureStore {
  /** Takes a file in; its bytes are on disk, in the database and beside it, when this resolves. */
  readonly takeIn: (bytes: Uint8Array, name: string) => Promise<Result<TakenIn, PictureProblem>>;
  /** The bytes, in a smaller copy where there is one; null where they are nowhere. */
  readonly read: (sha256: string, scaled: ScaledFor | 'full') => Promise<PictureBytes | null>;
}

export interface PictureStoreHost {
  readonly startWorker: () => Worker;
  /** Keeps a copy beside the database. */
  readonly keepCopy: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** The copy beside the database; null where there is none. */
  readonly readCopy: (sha256: string) => Promise<Uint8Array | null>;
}

/** A decoder that has not answered by then has been given something it cannot cope with. */
const GIVE_UP_AFTER_MS = 20_000;

export function createPictureStore(database: DigestDatabase, host: PictureStoreHost): PictureStore {
  const takeInWorker = (bytes: Uint8Array, name: string): Promise<Result<TakenIn, PictureProblem>> =>
    new Promise((resolve) => {
      const worker = host.startWorker();
      const end = (answer: Result<TakenIn, PictureProblem>) => {
        clearTimeout(timer);
        worker.terminate();
        resolve(answer);
      };
      const hostile = () =>
        end(
          fail({
            kind: 'hostile',
            message: `“${name}” took too much to unpack and was not taken in. Save it anew from a program that shows it.`,
          }),
        );
      const timer = setTimeout(hostile, GIVE_UP_AFTER_MS);
      worker.onmessage = ({ data }: MessageEvent<Result<TakenIn, PictureProblem>>) => end(data);
      worker.onerror = hostile;
      worker.postMessage({ bytes, name });
    });
  return {
    async takeIn(bytes, name) {
      const taken = await takeInWorker(bytes, name);
      if (!taken.ok) return taken;
      const { sha256, mediaType, scaled } = taken.value;
      await putBlob(database, { sha256, mediaType, bytes: taken.value.bytes, scaled, unusedSince: null });
      await host.keepCopy(sha256, taken.value.bytes);
      return taken;
    },
    async read(sha256, wanted) {
      const blob = await readBlob(database, sha256);
      if (blob !== undefined)
        return { mediaType: blob.mediaType, bytes: (wanted === 'full' ? null : blob.scaled[wanted]) ?? blob.bytes };
      const copy = await host.readCopy(sha256);
      if (copy === null) return null;
      const again = await takeInWorker(copy, sha256);
      if (!again.ok || again.value.sha256 !== sha256) return null;
      await putBlob(database, { ...again.value, unusedSince: null });
      return { mediaType: again.value.mediaType, bytes: again.value.bytes };
    },
  };
}
