import { asciiAt, type ImageHeader, joinBytes, viewOf } from './image-header.ts';
import { DamagedPicture, refuseManyParts } from './picture-problem.ts';

const SCREEN_BYTES = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const LABEL = { graphicControl: 0xf9, plainText: 0x01, application: 0xff } as const;
/** Application extensions that say how often an animation runs. */
const LOOPING = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

interface Block {
  readonly kind: 'head' | 'image' | 'kept' | 'metadata' | 'trailer';
  readonly start: number;
  readonly end: number;
}

export function readGif(bytes: Uint8Array): ImageHeader {
  const blocks = blocksOf(bytes);
  const images = blocks.filter(({ kind }) => kind === 'image');
  if (images.length === 0) throw new DamagedPicture('it holds no image');
  const view = viewOf(bytes);
  const extent = (offset: number) =>
    Math.max(
      ...images.map(({ start }) => view.getUint16(start + 1 + offset, true) + view.getUint16(start + 5 + offset, true)),
    );
  return {
    // A frame may be larger than the screen that the file claims.
    widthPx: Math.max(view.getUint16(6, true), extent(0)),
    heightPx: Math.max(view.getUint16(8, true), extent(2)),
    orientation: 1,
    frames: images.length,
    hasMetadata: blocks.some(({ kind }) => kind === 'metadata') || (blocks.at(-1)?.end ?? 0) < bytes.length,
  };
}

export const gifWithoutMetadata = (bytes: Uint8Array): Uint8Array =>
  joinBytes(
    blocksOf(bytes)
      .filter(({ kind }) => kind !== 'metadata')
      .map(({ start, end }) => bytes.subarray(start, end)),
  );

function blocksOf(bytes: Uint8Array): readonly Block[] {
  const byte = (at: number): number => {
    const value = bytes[at];
    if (value === undefined) throw new DamagedPicture('it breaks off before its end');
    return value;
  };
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const afterSubBlocks = (from: number): number => {
    let at = from;
    while (byte(at) !== 0) at += byte(at) + 1;
    return at + 1;
  };
  let at = SCREEN_BYTES + colours(byte(10));
  const blocks: Block[] = [{ kind: 'head', start: 0, end: at }];
  for (;;) {
    refuseManyParts(blocks);
    const start = at;
    const sign = byte(at);
    if (sign === TRAILER) return [...blocks, { kind: 'trailer', start, end: at + 1 }];
    if (sign === IMAGE) {
      at = afterSubBlocks(at + 10 + colours(byte(at + 9)) + 1);
      blocks.push({ kind: 'image', start, end: at });
    } else if (sign === EXTENSION) {
      at = afterSubBlocks(at + 2);
      blocks.push({ kind: isKept(bytes, start) ? 'kept' : 'metadata', start, end: at });
    } else throw new DamagedPicture('it has stray bytes where a part should begin');
  }
}

function isKept(bytes: Uint8Array, start: number): boolean {
  const label = bytes[start + 1];
  if (label === LABEL.application) return LOOPING.has(asciiAt(bytes, start + 3, 11));
  return label === LABEL.graphicControl || label === LABEL.plainText;
}
