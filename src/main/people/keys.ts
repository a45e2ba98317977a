import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** PKCS #8 of an Ed25519 key (RFC 8410) up to its seed of 32 bytes. */
const PKCS8_PREFIX = '302e020100300506032b657004220420';
const KEY_BYTES = 32;

export interface NewKeys {
  /** 64 lower-case hexadecimal digits. */
  readonly publicKey: string;
  readonly seed: string;
}

/** Makes an Ed25519 pair from the system's random numbers. */
export function newKeys(): NewKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const last = (der: Buffer) => der.subarray(-KEY_BYTES).toString('hex');
  return {
    publicKey: last(publicKey.export({ type: 'spki', format: 'der' })),
    seed: last(privateKey.export({ type: 'pkcs8', format: 'der' })),
  };
}

/** Signs with one seed: Ed25519 signatures in lower-case hexadecimal digits. Reading the seed costs more than signing. */
export function signerOf(seed: string): (bytes: Uint8Array) => string {
  const key = privateKeyOf(seed);
  return (bytes) => sign(null, bytes, key).toString('hex');
}

/** One Ed25519 signature in lower-case hexadecimal digits. */
export const signWith = (seed: string, bytes: Uint8Array): string => signerOf(seed)(bytes);

/** The public key of a seed, both in hexadecimal digits. */
export function publicKeyOf(seed: string): string {
  return createPublicKey(privateKeyOf(seed))
    .export({ type: 'spki', format: 'der' })
    .subarray(-KEY_BYTES)
    .toString('hex');
}

const privateKeyOf = (seed: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(PKCS8_PREFIX + seed, 'hex'), type: 'pkcs8', format: 'der' });
