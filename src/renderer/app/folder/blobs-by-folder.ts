import { request } from '../../platform/bridge.ts';
import type { BlobWay } from '../blob-exchange.ts';

/** Pictures and contents of versions by a shared folder, which has both in one place. */
export const blobsByFolder = (publicationId: string): BlobWay => ({
  sentKey: `folder-pictures:${publicationId}`,
  async read(sha256) {
    const answer = await request('folder:read-picture', { publicationId, sha256 });
    return answer.ok ? answer.value : undefined;
  },
  async send(_what, sha256, content) {
    const kept = await request('folder:keep-picture', { publicationId, sha256, content });
    return kept.ok && kept.value === null;
  },
});
