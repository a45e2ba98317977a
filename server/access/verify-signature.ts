import { createPublicKey, verify } from 'node:crypto';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to its 32 bytes. */
const SPKI_PREFIX = '302a300506032b6570032100';

/** True where the owner of the key signed these bytes. OpenSSL: when a hundred people come back at once, each waits for it. */
export function isSignedByKey(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(SPKI_PREFIX + publicKey, 'hex'), type: 'spki', format: 'der' });
    return verify(null, bytes, key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}
