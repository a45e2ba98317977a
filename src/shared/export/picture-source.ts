import type { FontMediaType } from '../domain/brand.ts';
import type { ImageMediaType, Picture } from '../domain/picture.ts';
import { sanitizeSvg } from '../pictures/sanitize-svg.ts';

export interface PictureBytes {
  readonly mediaType: ImageMediaType;
  readonly bytes: Uint8Array;
}

/**
 * Gives an export the bytes of an image by its hash, cropped and scaled for where they go; undefined where they are not at
 * hand. The picture that asks is given too, as two may crop one image differently.
 */
export type PictureSource = (sha256: string, picture: Picture) => PictureBytes | undefined;

/** The bytes of what a brand brings with it: a logo or a font. */
export interface BrandBytes {
  readonly mediaType: ImageMediaType | FontMediaType;
  readonly bytes: Uint8Array;
}

/** Gives the bytes of a brand's logos and fonts by their hash. */
export type LogoSource = (sha256: string) => BrandBytes | undefined;

export const isImageBytes = (found: BrandBytes): found is PictureBytes => found.mediaType.startsWith('image/');

/** The bytes of a picture's image; undefined for a chart, and where they are missing or an SVG that is not safe. */
export function imageBytes(picture: Picture, source: PictureSource | undefined): PictureBytes | undefined {
  if (picture.content.kind !== 'image') return undefined;
  const found = source?.(picture.content.sha256, picture);
  if (found?.mediaType !== 'image/svg+xml') return found;
  // What came in by a file of another's making was never looked at: an SVG written beside a page would run there.
  const safe = sanitizeSvg(new TextDecoder().decode(found.bytes));
  return safe.ok ? { mediaType: found.mediaType, bytes: new TextEncoder().encode(safe.value) } : undefined;
}

/** The endings of picture files. */
export const PICTURE_ENDINGS: Readonly<Record<ImageMediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};
