import { asciiAt, viewOf } from './image-header.ts';

const ORIENTATION_TAG = 0x0112;
const MOST_ENTRIES = 1_000;

/** The orientation in EXIF data (a TIFF structure, with or without `Exif\0\0` before it); 1 where it says none. */
export function exifOrientation(exif: Uint8Array): number {
  const tiff = asciiAt(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const order = asciiAt(tiff, 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const view = viewOf(tiff);
  const isLittle = order === 'II';
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const entries = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
