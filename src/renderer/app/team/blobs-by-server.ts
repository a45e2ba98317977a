import { request } from '../../platform/bridge.ts';
import type { BlobWay } from '../blob-exchange.ts';

/** Pictures and contents of versions by a team server. */
export const blobsByServer = (publicationId: string): BlobWay => ({
  sentKey: `team-pictures:${publicationId}`,
  async read(sha256) {
    const answer = await request('team:read-picture', { publicationId, sha256 });
    return answer.ok ? answer.value : undefined;
  },
  async send(what, sha256, content) {
    const blob = { publicationId, sha256, content };
    return (await request(what === 'picture' ? 'team:send-picture' : 'team:send-version', blob)).ok;
  },
});
