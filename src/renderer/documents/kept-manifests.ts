import type * as Y from 'yjs';
import { DECISION } from '../../shared/crdt/record-document.ts';

/** SHA-256 of a manifest, as the record has it → the text of the manifest. The record says which of them are true. */
const manifestsOf = (doc: Y.Doc): Y.Map<string> => doc.getMap('releases');

/** Keeps the manifest of a release with its issue: a folder that has lost its own is still verified. */
export function keepManifest(doc: Y.Doc, sha256: string, text: string): void {
  doc.transact(() => manifestsOf(doc).set(sha256, text), DECISION);
}

/** The text of a manifest; undefined where the release was made elsewhere and its document has not come yet. */
export const readManifest = (doc: Y.Doc, sha256: string | null): string | undefined =>
  sha256 === null ? undefined : manifestsOf(doc).get(sha256);
