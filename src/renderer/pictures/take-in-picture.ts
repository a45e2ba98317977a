import type { ImageMediaType } from '../../shared/domain/picture.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { type PictureProblem, readPictureFile, withoutMetadata } from '../../shared/pictures/index.ts';
import { sha256Of } from './sha256-of.ts';

/** A picture as it is stored: upright, without a word of who took it where, and in the sizes it is shown at. */
export interface TakenIn {
  readonly sha256: string;
  readonly mediaType: ImageMediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scaled: Readonly<Record<ScaledFor, Uint8Array<ArrayBuffer> | null>>;
}

/** What a smaller copy is for. */
export type ScaledFor = 'print' | 'screen' | 'email';

/** The widest that a copy may be: A4 at 300 dpi, the page column at two device pixels, and what mail readers show. */
export const SCALED_WIDTH_PX: Readonly<Record<ScaledFor, number>> = { print: 2_480, screen: 1_232, email: 600 };

const JPEG_QUALITY = 0.9;

/** Takes a file in as a picture, in a worker. A file that is none, or means harm, is refused by name. */
export async function takeInPicture(file: Uint8Array, name: string): Promise<Result<TakenIn, PictureProblem>> {
  const read = readPictureFile(file, name);
  if (!read.ok) return read;
  const { mediaType, bytes, widthPx, heightPx } = read.value;
  if (mediaType === 'image/svg+xml') return ok(await taken(mediaType, owned(bytes), widthPx, heightPx, null));
  let bitmap: ImageBitmap;
  try {
    // `from-image` turns it as its EXIF says; what comes out is upright.
    bitmap = await createImageBitmap(new Blob([owned(bytes)], { type: mediaType }), { imageOrientation: 'from-image' });
  } catch {
    return {
      ok: false,
      error: {
        kind: 'damaged',
        message: `“${name}” is damaged: its picture cannot be unpacked. Copy it again from where it came, or save it anew.`,
      },
    };
  }
  const stripped = 'orientation' in read.value && read.value.orientation > 1 ? null : withoutMetadata(bytes, mediaType);
  if (stripped !== null) return ok(await taken(mediaType, owned(stripped), widthPx, heightPx, bitmap));
  // What cannot be stripped or turned as it stands is drawn anew.
  const outType = mediaType === 'image/jpeg' || mediaType === 'image/png' ? mediaType : 'image/webp';
  return ok(await taken(outType, await draw(bitmap, bitmap.width, outType), bitmap.width, bitmap.height, bitmap));
}

async function taken(
  mediaType: ImageMediaType,
  bytes: Uint8Array<ArrayBuffer>,
  widthPx: number,
  heightPx: number,
  bitmap: ImageBitmap | null,
): Promise<TakenIn> {
  const scale = async (to: ScaledFor) =>
    bitmap === null || mediaType === 'image/gif' || bitmap.width <= SCALED_WIDTH_PX[to]
      ? null
      : draw(bitmap, SCALED_WIDTH_PX[to], mediaType === 'image/avif' ? 'image/webp' : mediaType);
  const scaled = { print: await scale('print'), screen: await scale('screen'), email: await scale('email') };
  bitmap?.close();
  return { sha256: await sha256Of(bytes), mediaType, bytes, widthPx, heightPx, scaled };
}

async function draw(bitmap: ImageBitmap, widthPx: number, mediaType: string): Promise<Uint8Array<ArrayBuffer>> {
  const heightPx = Math.max(1, Math.round((bitmap.height * widthPx) / bitmap.width));
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This machine cannot draw pictures');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  const blob = await canvas.convertToBlob({ type: mediaType, quality: JPEG_QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}

const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
