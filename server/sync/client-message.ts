import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/* The frames of Hocuspocus' protocol, version 3: the document's name, a kind, and what belongs to it. */

export type ClientMessage = { readonly document: string } & (
  | { readonly kind: 'auth'; readonly token: string }
  /** What the other side has; answered with what it lacks. */
  | { readonly kind: 'state-vector' }
  | { readonly kind: 'update'; readonly isFirst: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly entries: readonly AwarenessEntry[] }
  | { readonly kind: 'query-awareness' }
  | { readonly kind: 'close' }
);

/** What one client says of itself; `state` is JSON, `null` where it leaves. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

const KIND = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 } as const;
const SYNC = { stateVector: 0, firstUpdate: 1, update: 2 } as const;
const AUTH_TOKEN = 0;
const LONGEST_NAME = 200;
const MOST_ENTRIES = 200;

/** Reads a frame that a client sent; null where it is none that a client may send. Never throws. */
export function readClientMessage(bytes: Uint8Array): ClientMessage | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const document = decoding.readVarString(decoder);
    if (document.length > LONGEST_NAME) return null;
    switch (decoding.readVarUint(decoder)) {
      case KIND.auth:
        return decoding.readVarUint(decoder) === AUTH_TOKEN
          ? { document, kind: 'auth', token: decoding.readVarString(decoder) }
          : null;
      case KIND.sync:
      case KIND.syncReply:
        return readSync(document, decoder);
      case KIND.awareness:
        return { document, kind: 'awareness', entries: readEntries(decoding.readVarUint8Array(decoder)) };
      case KIND.queryAwareness:
        return { document, kind: 'query-awareness' };
      case KIND.close:
        return { document, kind: 'close' };
      default:
        // Among them what would be passed on to everybody unseen.
        return null;
    }
  } catch {
    return null;
  }
}

function readSync(document: string, decoder: decoding.Decoder): ClientMessage | null {
  const kind = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (kind === SYNC.stateVector) return { document, kind: 'state-vector' };
  if (kind !== SYNC.firstUpdate && kind !== SYNC.update) return null;
  return { document, kind: 'update', isFirst: kind === SYNC.firstUpdate, update: content };
}

function readEntries(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > MOST_ENTRIES) throw new Error('Too many entries');
  return Array.from({ length: count }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }));
}

/** Writes a frame that tells of some clients. */
export function awarenessFrame(document: string, entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = encoding.createEncoder();
  encoding.writeVarUint(inner, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(inner, client);
    encoding.writeVarUint(inner, clock);
    encoding.writeVarString(inner, state);
  }
  const frame = encoding.createEncoder();
  encoding.writeVarString(frame, document);
  encoding.writeVarUint(frame, KIND.awareness);
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(inner));
  return encoding.toUint8Array(frame);
}
