import type * as Y from 'yjs';
import { picturesOf, readPictures } from '../../shared/crdt/pictures-document.ts';
import { keptByVersions, versionsOf } from './versions-document.ts';

/** Hashes of everything that an issue has beside its document: pictures, and the contents and pictures of its versions. */
export const blobsOf = (doc: Y.Doc): readonly string[] => [
  ...new Set([
    ...readPictures(doc).flatMap(({ content }) =>
      'sha256' in content && typeof content.sha256 === 'string' ? [content.sha256] : [],
    ),
    ...keptByVersions(doc),
  ]),
];

/** Calls back when {@link blobsOf} may have changed. Returns what ends it. */
export function watchBlobs(doc: Y.Doc, listener: () => void): () => void {
  const onChange = () => listener();
  picturesOf(doc).observeDeep(onChange);
  versionsOf(doc).observe(onChange);
  return () => {
    picturesOf(doc).unobserveDeep(onChange);
    versionsOf(doc).unobserve(onChange);
  };
}
