import { putPicture, readPictures } from '../../../shared/crdt/pictures-document.ts';
import type { DevelopmentId, PictureId } from '../../../shared/domain/ids.ts';
import { blankPicture, type Picture, picturesAt, wholeImage } from '../../../shared/domain/picture.ts';
import type { WriteContext } from './write-place.ts';

/** Takes files in as pictures of a development; what cannot be taken in is told by name. Returns the last one's id. */
export async function addPictureFiles(
  context: WriteContext,
  developmentId: DevelopmentId | null,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<PictureId | null> {
  let last: PictureId | null = null;
  for (const { name, bytes } of files) {
    const taken = await context.pictures.takeIn(bytes, name);
    if (!taken.ok) {
      context.tell(`${taken.error.message} Nothing was added.`);
      continue;
    }
    last = addPicture(context, developmentId, wholeImage(taken.value));
  }
  return last;
}

/** Adds a picture behind the others of its place, as one undo step. */
export function addPicture(
  context: WriteContext,
  developmentId: DevelopmentId | null,
  content: Picture['content'],
): PictureId {
  const { doc, undo } = context.session;
  const others = picturesAt(readPictures(doc), developmentId);
  const picture = { ...blankPicture(developmentId, content), order: (others.at(-1)?.order ?? 0) + 1 };
  undo.boundary();
  putPicture(doc, picture);
  undo.boundary();
  return picture.id;
}

/** The bytes of files that were pasted or dropped, by name. */
export async function pictureFiles(
  files: readonly File[],
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name === '' ? 'The pasted picture' : file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
