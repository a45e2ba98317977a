import type { Crop } from '../../shared/domain/picture.ts';
import type { PictureBytes } from './picture-store.ts';

const JPEG_QUALITY = 0.92;

/** The part of an image that a crop leaves. An SVG or an animation stays whole. */
export async function cropPicture(picture: PictureBytes, crop: Crop | null): Promise<PictureBytes> {
  const { mediaType, bytes } = picture;
  if (crop === null || mediaType === 'image/svg+xml' || mediaType === 'image/gif') return picture;
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const widthPx = Math.max(1, Math.round(bitmap.width * crop.width));
  const heightPx = Math.max(1, Math.round(bitmap.height * crop.height));
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  canvas.getContext('2d')?.drawImage(bitmap, -Math.round(bitmap.width * crop.x), -Math.round(bitmap.height * crop.y));
  bitmap.close();
  const outType = mediaType === 'image/avif' ? 'image/webp' : mediaType;
  const blob = await canvas.convertToBlob({ type: outType, quality: JPEG_QUALITY });
  return { mediaType: outType, bytes: new Uint8Array(await blob.arrayBuffer()) };
}
