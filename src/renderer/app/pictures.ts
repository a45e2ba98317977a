import { createPictureStore, type PictureStore } from '../pictures/picture-store.ts';
import workerUrl from '../pictures/take-in.worker.ts?worker&url';
import { request } from '../platform/bridge.ts';
import { trustedScriptUrl } from '../platform/trusted-types.ts';
import type { DigestDatabase } from '../storage/database.ts';

/** The pictures of this profile, with their copies beside the database. */
export const openPictures = (database: DigestDatabase): PictureStore =>
  createPictureStore(database, {
    startWorker: () => new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' }),
    async keepCopy(sha256, content) {
      await request('pictures:keep', { sha256, content });
    },
    async readCopy(sha256) {
      const answer = await request('pictures:read', sha256);
      return answer.ok ? answer.value : null;
    },
  });
