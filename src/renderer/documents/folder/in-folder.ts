import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as Y from 'yjs';

/** What a shared folder has of one document: a state vector in Base64, and a hash of its deletions. */
export interface InFolderOfOne {
  readonly vector: string;
  readonly deletions: string;
}

const NOTHING: InFolderOfOne = { vector: '', deletions: '' };

/** What of a document's state is not in the folder yet; null where all of it is. */
export function missingThere(state: Uint8Array, there: InFolderOfOne = NOTHING): Uint8Array | null {
  const known = there.vector === '' ? new Uint8Array([0]) : fromBase64(there.vector);
  const update = Y.diffUpdate(state, known);
  const { structs, ds } = Y.decodeUpdate(update);
  return structs.length === 0 && hashOf(ds) === there.deletions ? null : update;
}

/** What the folder has of a document once all of its state is there. */
export function allThere(state: Uint8Array): InFolderOfOne {
  // Both from one reading: a state is read from end to end for either.
  const { structs, ds } = Y.decodeUpdate(state);
  const known = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    // What is behind a gap is not known yet.
    if (!(struct instanceof Y.Skip) && clock === (known.get(client) ?? 0)) known.set(client, clock + struct.length);
  }
  return { vector: toBase64(encodeVector(known)), deletions: hashOf(ds) };
}

/**
 * What the folder has of a document when a record of another device was read. Where the record goes on from what was known, or
 * less, it is known up to its end; where there is a gap, that waits until the gap is filled.
 */
export function alsoThere(there: InFolderOfOne = NOTHING, update: Uint8Array): InFolderOfOne {
  const known = there.vector === '' ? new Map<number, number>() : Y.decodeStateVector(fromBase64(there.vector));
  const { from, to } = Y.parseUpdateMeta(update);
  for (const [client, end] of to)
    if ((from.get(client) ?? 0) <= (known.get(client) ?? 0)) known.set(client, Math.max(end, known.get(client) ?? 0));
  return { vector: toBase64(encodeVector(known)), deletions: there.deletions };
}

/** Deletions of two states that hold the same are the same bytes once in one order. */
function hashOf({ clients }: ReturnType<typeof Y.decodeUpdate>['ds']): string {
  const lines = [...clients]
    .map(([client, ranges]) => `${client}:${ranges.map(({ clock, len }) => `${clock}+${len}`).join(',')}`)
    .sort();
  return bytesToHex(sha256(new TextEncoder().encode(lines.join(';'))).subarray(0, 16));
}

function encodeVector(known: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      bytes.push((rest % 128) | (rest > 127 ? 128 : 0));
      if (rest <= 127) return;
    }
  };
  write(known.size);
  for (const [client, clock] of known) {
    write(client);
    write(clock);
  }
  return new Uint8Array(bytes);
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
