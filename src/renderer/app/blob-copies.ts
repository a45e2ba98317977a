import { request } from '../platform/bridge.ts';

/** Copies beside the database of what is kept by its hash: pictures, and the contents of versions. */
export const blobCopies = {
  async keepCopy(sha256: string, content: Uint8Array): Promise<void> {
    await request('pictures:keep', { sha256, content });
  },
  /** Null where there is none. */
  async readCopy(sha256: string): Promise<Uint8Array | null> {
    const answer = await request('pictures:read', sha256);
    return answer.ok ? answer.value : null;
  },
} as const;
