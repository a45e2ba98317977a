import type { Picture } from '../../../../shared/domain/picture.ts';
import {
  type BrandBytes,
  isImageBytes,
  type LogoSource,
  type PictureSource,
} from '../../../../shared/export/picture-source.ts';
import type { PictureSize } from '../../../../shared/export/write-format.ts';

/** What an export needs beside the issue's words, as plain data that a worker takes. */
export interface ExportMaterial {
  /** Cropped images by size, hash and crop, logos and fonts by their hash. */
  readonly bytes: ReadonlyMap<string, BrandBytes>;
}

/** The name of an image in a material. */
export const keyOf = (size: PictureSize, { content }: Picture): string =>
  `${size === 'email' ? 'screen' : size} ${content.kind === 'image' ? `${content.sha256} ${JSON.stringify(content.crop)}` : ''}`;

/** The images of a material, in the size that a format wants. */
export const picturesOf =
  ({ bytes }: ExportMaterial) =>
  (size: PictureSize): PictureSource =>
  (_sha256, picture) => {
    const found = bytes.get(keyOf(size, picture));
    return found !== undefined && isImageBytes(found) ? found : undefined;
  };

/** The logos of a material. */
export const logosOf =
  ({ bytes }: ExportMaterial): LogoSource =>
  (sha256) =>
    bytes.get(sha256);
