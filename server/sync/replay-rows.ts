import * as Y from 'yjs';

/** Applies what can be applied; returns how many rows could not be. One that is broken does not take the others with it. */
export function replayRows(doc: Y.Doc, rows: readonly Uint8Array[]): number {
  let failed = 0;
  doc.transact(() => {
    for (const bytes of rows)
      try {
        Y.applyUpdate(doc, bytes);
      } catch {
        failed += 1;
      }
  });
  return failed;
}
