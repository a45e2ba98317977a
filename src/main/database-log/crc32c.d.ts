/** The package's second checksum, which it ships without types. */
declare module 'crc-32/crc32c.js' {
  /** CRC-32C of bytes, going on from `seed`, as a signed integer of 32 bits. */
  export function buf(data: Uint8Array, seed?: number): number;
}
