import { createPictureStore, type PictureStore } from '../pictures/picture-store.ts';
import workerUrl from '../pictures/take-in.worker.ts?worker&url';
import { trustedScriptUrl } from '../platform/trusted-types.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { blobCopies } from './blob-copies.ts';

/** The pictures of this profile, with their copies beside the database. */
export const openPictures = (database: DigestDatabase): PictureStore =>
  createPictureStore(database, {
    startWorker: () => new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' }),
    ...blobCopies,
  });
