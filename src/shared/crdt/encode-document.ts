import * as Y from 'yjs';

/** A document's whole state as bytes: what a copy of it holds. */
export const encodeDocument = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);
