import { FONT_MEDIA_TYPES, type FontMediaType } from '../../shared/domain/brand.ts';
import type { PackedPicture } from '../../shared/exchange/index.ts';
import type { Workspace } from './workspace.ts';

/**
 * Takes the pictures and fonts of a package in as any picture file is: what they are is told by their bytes. One that would come out
 * with another hash is not what the issue shows, and is left out; the issue shows its place as missing then.
 */
export async function takePictures(
  { fonts, pictures, tell }: Workspace,
  packed: readonly PackedPicture[],
): Promise<void> {
  let refused = 0;
  for (const { sha256, bytes, mediaType } of packed) {
    if (isFont(mediaType)) {
      if ((await fonts.read(sha256)) === null && !(await fonts.keep({ sha256, mediaType }, bytes))) refused += 1;
      continue;
    }
    if ((await pictures.read(sha256, 'full')) !== null) continue;
    const taken = await pictures.takeIn(bytes, `${sha256.slice(0, 8)}`);
    if (!taken.ok || taken.value.sha256 !== sha256) refused += 1;
  }
  if (refused > 0)
    tell({
      text:
        refused === 1
          ? 'One picture or font could not be taken in.'
          : `${refused} pictures or fonts could not be taken in.`,
    });
}

const isFont = (mediaType: PackedPicture['mediaType']): mediaType is FontMediaType =>
  (FONT_MEDIA_TYPES as readonly string[]).includes(mediaType);
