import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** The one way to write a value as JSON (RFC 8785). Throws where it holds what JSON cannot: a lone surrogate, no number. */
export function canonicalJson(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only an object or a list has a canonical form');
  return text;
}

/** The bytes that are hashed and signed: UTF-8 of the canonical JSON. */
export const canonicalBytes = (value: object): Uint8Array => utf8ToBytes(canonicalJson(value));

/** SHA-256 in lower-case hexadecimal digits. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
