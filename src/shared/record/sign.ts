import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { PersonId } from '../domain/ids.ts';
import { sha256Hex } from './canonical-json.ts';

/** Length of a person's id: long enough that nobody finds a second key for it. */
const ID_CHARACTERS = 24;

/** A key pair. The window never has the secret one: the main process makes and keeps it. */
export interface KeyPair {
  readonly publicKey: string;
  /** Ed25519 seed, 64 lower-case hexadecimal digits. */
  readonly secretKey: string;
}

/** The id that belongs to a public key: the beginning of its SHA-256. So nobody can sign as somebody else. */
export const personIdOf = (publicKey: string): PersonId =>
  sha256Hex(hexToBytes(publicKey)).slice(0, ID_CHARACTERS) as PersonId;

/** Makes a key pair from the system's random numbers, or from a seed of 32 bytes. */
export function makeKeyPair(seed?: Uint8Array): KeyPair {
  const { publicKey, secretKey } = ed25519.keygen(seed);
  return { publicKey: bytesToHex(publicKey), secretKey: bytesToHex(secretKey) };
}

/** Ed25519 signature in hexadecimal digits. */
export const signBytes = (bytes: Uint8Array, secretKey: string): string =>
  bytesToHex(ed25519.sign(bytes, hexToBytes(secretKey)));

/** True where the signature was made over these bytes by the owner of the key. Never throws. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    // RFC 8032 as it is written: no second form of a point or a scalar counts.
    return ed25519.verify(hexToBytes(signature), bytes, hexToBytes(publicKey), { zip215: false });
  } catch {
    return false;
  }
}
