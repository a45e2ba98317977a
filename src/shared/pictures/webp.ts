import { exifOrientation } from './exif-orientation.ts';
import { asciiAt, type ImageHeader, joinBytes, viewOf } from './image-header.ts';
import { DamagedPicture, refuseManyParts } from './picture-problem.ts';

const HEADER_BYTES = 12;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Bits of the extended header that announce EXIF and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

interface Chunk {
  readonly name: string;
  /** With name and length, and the byte that makes it even. */
  readonly start: number;
  readonly end: number;
}

type Size = readonly [widthPx: number, heightPx: number];

export function readWebp(bytes: Uint8Array): ImageHeader {
  const chunks = chunksOf(bytes);
  const sizes = chunks.flatMap((chunk): Size[] => SIZES[chunk.name]?.(bytes, chunk.start + 8) ?? []);
  if (sizes.length === 0) throw new DamagedPicture('it holds no image');
  const exif = chunks.find(({ name }) => name === 'EXIF');
  return {
    // The canvas and the images on it: a small canvas must not hide a large one.
    widthPx: Math.max(...sizes.map(([width]) => width)),
    heightPx: Math.max(...sizes.map(([, height]) => height)),
    orientation: exif === undefined ? 1 : exifOrientation(bytes.subarray(exif.start + 8, exif.end)),
    frames: Math.max(1, chunks.filter(({ name }) => name === 'ANMF').length),
    hasMetadata: chunks.some(({ name }) => !KEPT.has(name)) || (chunks.at(-1)?.end ?? 0) < bytes.length,
  };
}

export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array {
  const kept = chunksOf(bytes).filter(({ name }) => KEPT.has(name));
  const joined = joinBytes([
    bytes.subarray(0, HEADER_BYTES),
    ...kept.map(({ start, end }) => bytes.subarray(start, end)),
  ]);
  viewOf(joined).setUint32(4, joined.length - 8, true);
  if (kept[0]?.name === 'VP8X') joined[HEADER_BYTES + 8] = (joined[HEADER_BYTES + 8] ?? 0) & ~METADATA_FLAGS;
  return joined;
}

const SIZES: Readonly<Record<string, (bytes: Uint8Array, at: number) => Size[]>> = {
  'VP8 ': (bytes, at) => {
    if (asciiAt(bytes, at + 3, 3) !== '\x9d\x01\x2a') throw new DamagedPicture('its image has no header');
    const view = viewOf(bytes);
    return [[view.getUint16(at + 6, true) & 0x3fff, view.getUint16(at + 8, true) & 0x3fff]];
  },
  VP8L: (bytes, at) => {
    if (bytes[at] !== 0x2f) throw new DamagedPicture('its image has no header');
    const bits = viewOf(bytes).getUint32(at + 1, true);
    return [[(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]];
  },
  VP8X: (bytes, at) => [[uint24(bytes, at + 4) + 1, uint24(bytes, at + 7) + 1]],
  ANMF: (bytes, at) => [[uint24(bytes, at + 6) + 1, uint24(bytes, at + 9) + 1]],
};

const uint24 = (bytes: Uint8Array, at: number): number => {
  const view = viewOf(bytes);
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
};

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = viewOf(bytes);
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) throw new DamagedPicture('it breaks off before its end');
  const chunks: Chunk[] = [];
  for (let at = HEADER_BYTES; at + 8 <= fileEnd; ) {
    const length = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + length + (length % 2), fileEnd);
    if (at + 8 + length > fileEnd) throw new DamagedPicture('it breaks off before its end');
    chunks.push({ name: asciiAt(bytes, at, 4), start: at, end });
    refuseManyParts(chunks);
    at = end;
  }
  return chunks;
}
