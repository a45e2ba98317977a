import * as Y from 'yjs';

/**
 * True where two whole states come from one document. Those that do not, though they may say that they are the same, were
 * made apart: merging them would put one in the place of the other.
 */
export function haveCommonPast(one: Uint8Array, other: Uint8Array): boolean {
  const known = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(one));
  for (const client of Y.decodeStateVector(Y.encodeStateVectorFromUpdate(other)).keys())
    if (known.has(client)) return true;
  return false;
}
