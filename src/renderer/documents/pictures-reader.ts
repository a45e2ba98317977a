import type * as Y from 'yjs';
import { picturesOf, readPictures } from '../../shared/crdt/pictures-document.ts';
import type { Picture } from '../../shared/domain/picture.ts';

export interface PicturesReader {
  readonly current: () => readonly Picture[];
  readonly subscribe: (listener: () => void) => () => void;
}

/** Follows the pictures of an issue. */
export function createPicturesReader(doc: Y.Doc): PicturesReader {
  let current: readonly Picture[] = readPictures(doc);
  return {
    current: () => current,
    subscribe(listener) {
      const onChange = () => {
        current = readPictures(doc);
        listener();
      };
      picturesOf(doc).observeDeep(onChange);
      return () => picturesOf(doc).unobserveDeep(onChange);
    },
  };
}
