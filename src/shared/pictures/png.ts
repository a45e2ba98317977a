import { exifOrientation } from './exif-orientation.ts';
import { asciiAt, type ImageHeader, joinBytes, viewOf } from './image-header.ts';
import { DamagedPicture, refuseManyParts } from './picture-problem.ts';

const SIGNATURE_BYTES = 8;
/** Chunks that say how the image looks (PNG 3, APNG). All others are about something else, and may name a place. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCv cLLi bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

interface Chunk {
  readonly name: string;
  /** With length, name and checksum. */
  readonly start: number;
  readonly end: number;
}

export function readPng(bytes: Uint8Array): ImageHeader {
  const chunks = chunksOf(bytes);
  const view = viewOf(bytes);
  if (chunks[0]?.name !== 'IHDR') throw new DamagedPicture('its header is missing');
  const data = (name: string) => chunks.find((chunk) => chunk.name === name);
  const exif = data('eXIf');
  const animation = data('acTL');
  return {
    widthPx: view.getUint32(chunks[0].start + 8),
    heightPx: view.getUint32(chunks[0].start + 12),
    orientation: exif === undefined ? 1 : exifOrientation(bytes.subarray(exif.start + 8, exif.end - 4)),
    frames: animation === undefined ? 1 : Math.max(1, view.getUint32(animation.start + 8)),
    hasMetadata: chunks.some(({ name }) => !KEPT.has(name)) || (chunks.at(-1)?.end ?? 0) < bytes.length,
  };
}

export const pngWithoutMetadata = (bytes: Uint8Array): Uint8Array =>
  joinBytes([
    bytes.subarray(0, SIGNATURE_BYTES),
    ...chunksOf(bytes)
      .filter(({ name }) => KEPT.has(name))
      .map(({ start, end }) => bytes.subarray(start, end)),
  ]);

/** The chunks up to the end mark; what lies behind it is not part of the image. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    if (end > bytes.length) break;
    chunks.push({ name, start: at, end });
    refuseManyParts(chunks);
    if (name === 'IEND') return chunks;
    at = end;
  }
  throw new DamagedPicture('it breaks off before its end');
}
