import { buf as crc32c } from 'crc-32/crc32c.js';

/*
 * The log of a LevelDB, https://github.com/google/leveldb/blob/main/doc/log_format.md: blocks of 32 KiB filled with pieces
 * of records. A piece is a checksum (4 bytes, little-endian), its length (2 bytes), its kind (1 byte) and its content.
 */

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** What a log holds. */
export interface ReadLog {
  /** The records that are whole, in their order. */
  readonly records: readonly Uint8Array[];
  /** Whether the log is as its writer leaves it: nothing in it is cut, changed or left over. */
  readonly isWhole: boolean;
}

/** Reads every whole record of a log, also those behind a place where a piece was cut short and writing went on. */
export function readLog(bytes: Uint8Array): ReadLog {
  const records: Uint8Array[] = [];
  let begun: Uint8Array[] = [];
  let isWhole = true;
  let at = 0;
  while (at < bytes.byteLength) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      at += left;
      continue;
    }
    const piece = readPiece(bytes, at, left);
    if (piece === null) {
      isWhole = false;
      begun = [];
      at += 1;
      continue;
    }
    const { kind, content } = piece;
    at += HEADER_BYTES + content.byteLength;
    const goesOn = kind === MIDDLE || kind === LAST;
    if (goesOn !== begun.length > 0) isWhole = false;
    if (goesOn && begun.length === 0) continue;
    begun = goesOn ? [...begun, content] : [content];
    if (kind === FIRST || kind === MIDDLE) continue;
    records.push(Buffer.concat(begun));
    begun = [];
  }
  return { records, isWhole: isWhole && begun.length === 0 };
}

/** The bytes of a log that holds these records and nothing else. */
export function encodeLog(records: readonly Uint8Array[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  let at = 0;
  const put = (chunk: Uint8Array) => {
    chunks.push(chunk);
    at += chunk.byteLength;
  };
  for (const record of records) {
    let from = 0;
    do {
      const left = BLOCK_BYTES - (at % BLOCK_BYTES);
      if (left < HEADER_BYTES) put(new Uint8Array(left));
      const room = BLOCK_BYTES - (at % BLOCK_BYTES) - HEADER_BYTES;
      const content = record.subarray(from, from + room);
      put(encodePiece(kindOf(from === 0, from + content.byteLength === record.byteLength), content));
      from += content.byteLength;
    } while (from < record.byteLength);
  }
  return Buffer.concat(chunks);
}

function readPiece(bytes: Uint8Array, at: number, left: number): { kind: number; content: Uint8Array } | null {
  if (at + HEADER_BYTES > bytes.byteLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES);
  const length = view.getUint16(4, true);
  const kind = view.getUint8(6);
  if (kind < FULL || kind > LAST || HEADER_BYTES + length > left || at + HEADER_BYTES + length > bytes.byteLength)
    return null;
  const content = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length);
  return view.getUint32(0, true) === checksum(kind, content) ? { kind, content } : null;
}

function encodePiece(kind: number, content: Uint8Array): Uint8Array {
  const piece = new Uint8Array(HEADER_BYTES + content.byteLength);
  const view = new DataView(piece.buffer);
  view.setUint32(0, checksum(kind, content), true);
  view.setUint16(4, content.byteLength, true);
  view.setUint8(6, kind);
  piece.set(content, HEADER_BYTES);
  return piece;
}

function kindOf(isFirst: boolean, isLast: boolean): number {
  if (isFirst) return isLast ? FULL : FIRST;
  return isLast ? LAST : MIDDLE;
}

/** Masked as LevelDB does it, so that a checksum of bytes which hold checksums stays a good one. */
function checksum(kind: number, content: Uint8Array): number {
  const sum = crc32c(content, crc32c(Uint8Array.of(kind)));
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}
