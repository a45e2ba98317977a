import { createHash } from 'node:crypto';
import { type SegmentHeader, segmentHeaderSchema } from '../../shared/folder/segment-header.ts';

/*
 * A file of a shared folder: a line of JSON that says whose it is, then frames. A frame is its length (4 bytes, big-endian),
 * a checksum (16 bytes) and its content. The checksum is of the header line, the place of the frame in the file, and the
 * content, so a frame holds at its place in its file alone.
 */

const CHECKSUM_BYTES = 16;
const FRAME_BYTES = 4 + CHECKSUM_BYTES;
const MOST_HEADER_BYTES = 4_096;
const MOST_FRAME_BYTES = 256 * 1024 * 1024;
const NEWLINE = 10;

/** The first bytes of a file. */
export const encodeHeader = (header: SegmentHeader): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(header)}\n`);

/** A frame for the end of a file that has `length` bytes. */
export function encodeFrame(header: Uint8Array, length: number, content: Uint8Array): Uint8Array {
  const frame = new Uint8Array(FRAME_BYTES + content.byteLength);
  new DataView(frame.buffer).setUint32(0, content.byteLength);
  frame.set(checksum(header, length, content), 4);
  frame.set(content, FRAME_BYTES);
  return frame;
}

export type SegmentEnd =
  /** The file ends with a whole frame. */
  | 'whole'
  /** The last frame is not all there: it is being written, or copied here. */
  | 'unfinished'
  /** Something in the file is not what was written. */
  | 'damaged';

export interface ReadSegment {
  readonly header: SegmentHeader;
  readonly headerBytes: Uint8Array;
  /** Contents of the frames behind `from`, as far as they are whole. */
  readonly frames: readonly { readonly content: Uint8Array; readonly at: number }[];
  /** Length of what is whole, from the beginning of the file. */
  readonly wholeBytes: number;
  readonly end: SegmentEnd;
}

/** Reads a file as far as it can be trusted; null where it is none of ours, or its header is not all there yet. */
export function readSegment(bytes: Uint8Array, from = 0): ReadSegment | null {
  const line = bytes.subarray(0, MOST_HEADER_BYTES).indexOf(NEWLINE);
  if (line < 0) return null;
  const headerBytes = bytes.slice(0, line + 1);
  const header = parseHeader(headerBytes);
  if (header === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: { content: Uint8Array; at: number }[] = [];
  let at = Math.max(from, headerBytes.byteLength);
  for (;;) {
    if (at === bytes.byteLength) return { header, headerBytes, frames, wholeBytes: at, end: 'whole' };
    // A file that has become shorter than what was read of it: a sync program lays it anew.
    if (at + FRAME_BYTES > bytes.byteLength) return { header, headerBytes, frames, wholeBytes: at, end: 'unfinished' };
    const length = view.getUint32(at);
    if (length > MOST_FRAME_BYTES) return { header, headerBytes, frames, wholeBytes: at, end: 'damaged' };
    const end = at + FRAME_BYTES + length;
    if (end > bytes.byteLength) return { header, headerBytes, frames, wholeBytes: at, end: 'unfinished' };
    const content = bytes.slice(at + FRAME_BYTES, end);
    if (Buffer.compare(bytes.subarray(at + 4, at + FRAME_BYTES), checksum(headerBytes, at, content)) !== 0)
      return { header, headerBytes, frames, wholeBytes: at, end: 'damaged' };
    frames.push({ content, at });
    at = end;
  }
}

function parseHeader(bytes: Uint8Array): SegmentHeader | null {
  try {
    const parsed = segmentHeaderSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function checksum(header: Uint8Array, at: number, content: Uint8Array): Uint8Array {
  const place = new Uint8Array(8);
  new DataView(place.buffer).setUint32(4, at);
  return createHash('sha256').update(header).update(place).update(content).digest().subarray(0, CHECKSUM_BYTES);
}
