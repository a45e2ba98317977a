import { exifOrientation } from './exif-orientation.ts';
import { asciiAt, type ImageHeader, joinBytes, viewOf } from './image-header.ts';
import { DamagedPicture, refuseManyParts } from './picture-problem.ts';

const MARKER = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda, APP0: 0xe0, APP1: 0xe1, APP2: 0xe2, APP14: 0xee, COM: 0xfe } as const;
/** Frame headers; the numbers between them are other tables (ITU-T T.81, table B.1). */
const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

interface Segment {
  readonly marker: number;
  /** From the `FF` of its marker; a scan ends where the next marker begins. */
  readonly start: number;
  readonly end: number;
}

export function readJpeg(bytes: Uint8Array): ImageHeader {
  const segments = segmentsOf(bytes);
  const view = viewOf(bytes);
  const frame = segments.find(({ marker }) => FRAME_HEADERS.has(marker));
  if (frame === undefined) throw new DamagedPicture('its header is missing');
  const exif = segments.find(
    ({ marker, start }) => marker === MARKER.APP1 && asciiAt(bytes, start + 4, 6) === 'Exif\0\0',
  );
  return {
    widthPx: view.getUint16(frame.start + 7),
    heightPx: view.getUint16(frame.start + 5),
    orientation: exif === undefined ? 1 : exifOrientation(bytes.subarray(exif.start + 4, exif.end)),
    frames: 1,
    hasMetadata: segments.some((segment) => !isKept(bytes, segment)) || (segments.at(-1)?.end ?? 0) < bytes.length,
  };
}

export const jpegWithoutMetadata = (bytes: Uint8Array): Uint8Array =>
  joinBytes(
    segmentsOf(bytes)
      .filter((segment) => isKept(bytes, segment))
      .map(({ start, end }) => bytes.subarray(start, end)),
  );

/** Of the application's segments, those that say how to show the image: JFIF (without its thumbnail kind), ICC, Adobe. */
function isKept(bytes: Uint8Array, { marker, start }: Segment): boolean {
  if (marker === MARKER.APP0) return asciiAt(bytes, start + 4, 5) === 'JFIF\0';
  if (marker === MARKER.APP2) return asciiAt(bytes, start + 4, 12) === 'ICC_PROFILE\0';
  if (marker === MARKER.APP14) return asciiAt(bytes, start + 4, 5) === 'Adobe';
  return marker !== MARKER.COM && (marker < 0xe0 || marker > 0xef);
}

/** The segments up to the end of the image; second images and what cameras write behind it are not part of it. */
function segmentsOf(bytes: Uint8Array): readonly Segment[] {
  const view = viewOf(bytes);
  const segments: Segment[] = [{ marker: MARKER.SOI, start: 0, end: 2 }];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new DamagedPicture('it has stray bytes where a part should begin');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === MARKER.EOI) return [...segments, { marker, start: at, end: at + 2 }];
    if (at + 4 > bytes.length) break;
    let end = at + 2 + view.getUint16(at + 2);
    if (marker === MARKER.SOS) end = endOfScan(bytes, end);
    if (end > bytes.length || end < at + 4) break;
    segments.push({ marker, start: at, end });
    refuseManyParts(segments);
    at = end;
  }
  throw new DamagedPicture('it breaks off before its end');
}

/** Where the packed data of a scan ends: at a marker that is neither a stuffed `FF` nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}
