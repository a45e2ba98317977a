import type { ImageMediaType } from '../domain/picture.ts';
import { ok, type Result } from '../domain/result.ts';
import { readAvif } from './avif.ts';
import { readGif } from './gif.ts';
import type { ImageHeader } from './image-header.ts';
import { readJpeg } from './jpeg.ts';
import { PICTURE_LIMITS } from './limits.ts';
import { kindOfFile } from './media-signature.ts';
import { DamagedPicture, type PictureProblem, problem } from './picture-problem.ts';
import { readPng } from './png.ts';
import { readSvg } from './read-svg.ts';
import { readWebp } from './webp.ts';

/** A file that can be taken in as a picture. */
export interface PictureFile extends ImageHeader {
  readonly mediaType: ImageMediaType;
  /** As given; of an SVG, the sanitised text in UTF-8. */
  readonly bytes: Uint8Array;
  /** Upright: after the orientation is applied. */
  readonly widthPx: number;
  readonly heightPx: number;
}

const READERS: Readonly<Record<Exclude<ImageMediaType, 'image/svg+xml'>, (bytes: Uint8Array) => ImageHeader>> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
  'image/avif': readAvif,
  'image/gif': readGif,
};

/**
 * Reads what a picture file is by its bytes, never by its name, without unpacking it. Refuses what is no picture, too
 * large, cut off or made to do harm; each message begins with the file's name and ends with what to do.
 */
export function readPictureFile(bytes: Uint8Array, name: string): Result<PictureFile, PictureProblem> {
  const file = `“${name}”`;
  if (bytes.length > PICTURE_LIMITS.fileBytes) {
    return problem(
      'too-large',
      `${file} has ${millions(bytes.length / 1.048576)} MB; a picture may have ${PICTURE_LIMITS.fileBytes / 1_048_576} MB. Save a smaller copy of it.`,
    );
  }
  if (bytes.length === 0) return problem('damaged', `${file} is empty. Copy it again from where it came.`);
  const kind = kindOfFile(bytes);
  if (kind === null) return problem('wrong-type', `${file} is no picture. Choose a PNG, JPEG, WebP, AVIF, GIF or SVG.`);
  if (typeof kind === 'object') return problem('wrong-type', `${file} is ${kind.name}. ${kind.remedy}.`);
  if (kind === 'image/svg+xml') return readSvg(bytes, file);
  try {
    const header = READERS[kind](bytes);
    return excess(file, bytes.length, header) ?? ok({ ...header, ...upright(header), mediaType: kind, bytes });
  } catch (cause) {
    // A view of bytes throws where a length in the file points behind its end.
    if (!(cause instanceof DamagedPicture || cause instanceof RangeError)) throw cause;
    const how = cause instanceof DamagedPicture ? cause.message : 'it breaks off before its end';
    return problem('damaged', `${file} is damaged: ${how}. Copy it again from where it came, or save it anew.`);
  }
}

function excess(file: string, fileBytes: number, header: ImageHeader): Result<never, PictureProblem> | null {
  const { widthPx, heightPx, frames } = header;
  const size = `${widthPx} × ${heightPx} pixels`;
  const pixels = widthPx * heightPx;
  if (pixels === 0) return problem('damaged', `${file} is damaged: it has ${size}. Save it anew.`);
  const isBomb = (count: number) => count > fileBytes * PICTURE_LIMITS.pixelsPerByte;
  if (pixels > PICTURE_LIMITS.pixels) {
    return isBomb(pixels)
      ? problem('hostile', `${file} is small, but unpacks to ${size}. It is made to exhaust memory and was not opened.`)
      : problem(
          'too-large',
          `${file} has ${size}; a picture may have ${millions(PICTURE_LIMITS.pixels)} million. Save a smaller copy of it.`,
        );
  }
  if (frames > PICTURE_LIMITS.frames || pixels * frames > PICTURE_LIMITS.framePixels) {
    return isBomb(pixels * frames)
      ? problem('hostile', `${file} is small, but unpacks to ${frames} images of ${size}. It was not opened.`)
      : problem(
          'too-large',
          `${file} moves through ${frames} images of ${size}. Save a shorter or smaller copy of it.`,
        );
  }
  return null;
}

const millions = (count: number): number => Math.round(count / 100_000) / 10;

const upright = ({ widthPx, heightPx, orientation }: ImageHeader) =>
  orientation >= 5 ? { widthPx: heightPx, heightPx: widthPx } : { widthPx, heightPx };
