import type { ImageMediaType } from '../domain/picture.ts';
import { gifWithoutMetadata } from './gif.ts';
import { jpegWithoutMetadata } from './jpeg.ts';
import { pngWithoutMetadata } from './png.ts';
import { webpWithoutMetadata } from './webp.ts';

const STRIPPERS = {
  'image/png': pngWithoutMetadata,
  'image/jpeg': jpegWithoutMetadata,
  'image/webp': webpWithoutMetadata,
  'image/gif': gifWithoutMetadata,
} as const;

/**
 * The same image, pixel for pixel, without EXIF, GPS, XMP, IPTC, comments and what lies behind its end. Colour profiles
 * stay. For files that `readPictureFile` took, of orientation 1: a turned image must be drawn anew, as what turns it goes
 * too. Null where the media type must be encoded anew to lose its metadata (AVIF), or has none (SVG).
 */
export function withoutMetadata(bytes: Uint8Array, mediaType: ImageMediaType): Uint8Array | null {
  return mediaType in STRIPPERS ? STRIPPERS[mediaType as keyof typeof STRIPPERS](bytes) : null;
}
