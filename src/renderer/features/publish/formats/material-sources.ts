import type { Picture } from '../../../../shared/domain/picture.ts';
import {
  type BrandBytes,
  isImageBytes,
  type LogoSource,
  type PictureBytes,
  type PictureSource,
} from '../../../../shared/export/picture-source.ts';
import type { PictureSize } from '../../../../shared/export/write-format.ts';

/** What an export needs beside the issue's words, as plain data that a worker takes. */
export interface ExportMaterial {
  /** Cropped images by size, hash and crop, logos and fonts by their hash. */
  readonly bytes: ReadonlyMap<string, BrandBytes>;
  /** The colour that charts were drawn in. */
  readonly accentColour: string;
}

/** The name of an image in a material. */
export const keyOf = (size: PictureSize, { content }: Picture): string =>
  `${size === 'email' ? 'screen' : size} ${content.kind === 'image' ? `${content.sha256} ${JSON.stringify(content.crop)}` : ''}`;

/** The images of a material, in the size that a format wants. */
export const picturesOf =
  ({ bytes }: ExportMaterial) =>
  (size: PictureSize): PictureSource =>
  (_sha256, picture) =>
    imageAt(bytes, keyOf(size, picture));

/** An image of a material by its name there. */
export function imageAt(bytes: ExportMaterial['bytes'], key: string): PictureBytes | undefined {
  const found = bytes.get(key);
  return found !== undefined && isImageBytes(found) ? found : undefined;
}

/** The logos of a material. */
export const logosOf =
  ({ bytes }: ExportMaterial): LogoSource =>
  (sha256) =>
    bytes.get(sha256);

/** The name of a drawing in a material: two pictures with the same name look the same. */
export const drawnKeyOf = (picture: Picture): string =>
  `drawn ${JSON.stringify(picture.content.kind === 'chart' ? [picture.content.chart, picture.alt] : keyOf('email', picture))}`;

/** What mail cannot show itself, drawn. */
export const drawnOf =
  ({ bytes }: ExportMaterial): PictureSource =>
  (_key, picture) =>
    imageAt(bytes, drawnKeyOf(picture));
