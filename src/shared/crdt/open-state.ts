import * as Y from 'yjs';
import { newDocument } from './new-document.ts';

/** Makes the document that a whole state describes; null for what is no state, or only a part of one. */
export function openState(state: Uint8Array): Y.Doc | null {
  const doc = newDocument();
  try {
    Y.applyUpdate(doc, state);
  } catch {
    return null;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null ? doc : null;
}
