import { hexToBytes } from '@noble/hashes/utils.js';
import type { IssueRecord } from '../../shared/domain/record.ts';
import { signaturesToCheck } from '../../shared/record/index.ts';

/**
 * Checks the signatures of a record by the browser's own Ed25519, ten times as fast as ours and not on this thread, so that
 * reading the states of a long record does not hold up a key. What is not found good here is checked by ours when it is read.
 */
export async function checkSignatures(record: IssueRecord): Promise<void> {
  await Promise.all(
    signaturesToCheck(record).map(async ({ bytes, signature, publicKey, isGood }) => {
      try {
        const key = await crypto.subtle.importKey('raw', hexToBytes(publicKey), 'Ed25519', false, ['verify']);
        if (await crypto.subtle.verify('Ed25519', key, hexToBytes(signature), new Uint8Array(bytes))) isGood();
      } catch {
        // A browser without Ed25519: ours does it.
      }
    }),
  );
}
