import * as Y from 'yjs';
import type { OpenedDocument, TeamClient } from './team-client.ts';

/** How long a change took to another screen, in milliseconds. */
export interface Latency {
  /** From the key. */
  readonly ms: number;
  /** The same, where nobody took the network from either of the two meanwhile; else from when both had it again. */
  readonly onLineMs: number;
}

/** People write on where they are; a sentence or so later they are elsewhere. */
const KEYS_BETWEEN_JUMPS = 60;
/** What Yjs calls an association: with the letter before, so what others put in behind does not take the caret along. */
const BEHIND_ITS_LETTER = -1;

/** When each change of a client was made and when it was on another screen, by the clock of Yjs. */
export class Latencies {
  readonly #made = new Map<number, { readonly at: Map<number, number>; readonly by: TeamClient }>();
  readonly samples: Latency[] = [];

  made(client: number, clock: number, by: TeamClient): void {
    const { at } = this.#made.get(client) ?? { at: new Map<number, number>() };
    at.set(clock, performance.now());
    this.#made.set(client, { at, by });
  }
  /** Notes what somebody's copy has of another's changes. */
  seen(client: number, upTo: number, reader: TeamClient): void {
    const changes = this.#made.get(client);
    if (changes === undefined) return;
    const now = performance.now();
    for (const [clock, at] of changes.at) {
      if (clock >= upTo) break;
      changes.at.delete(clock);
      this.samples.push({ ms: now - at, onLineMs: now - Math.max(at, changes.by.backAt(), reader.backAt()) });
    }
  }
}

/** Somebody who types in an issue, with their copy of it. */
export interface Typist {
  readonly opened: OpenedDocument;
  readonly client: TeamClient;
  /** Types one letter behind the last, or, once in a while, somewhere else: where, the number from 0 to 1 chooses. */
  readonly type: (where: number) => void;
  /** How many changes of this copy the server has acknowledged. */
  readonly acknowledged: () => number;
}

export function createTypist(client: TeamClient, document: string, latencies: Latencies): Typist {
  const doc = new Y.Doc();
  const opened = client.open(document, doc);
  const text = doc.getText('text');
  let caret: Y.RelativePosition | null = null;
  let acknowledged = 0;
  opened.provider.on('unsyncedChanges', ({ number }: { readonly number: number }) => {
    if (number === 0 && opened.provider.isAuthenticated) acknowledged = Y.getState(doc.store, doc.clientID);
  });
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, afterState }: Y.Transaction) => {
    if (local) return;
    for (const [other, clock] of afterState) if (other !== doc.clientID) latencies.seen(other, clock, client);
  });
  return {
    opened,
    client,
    type(where) {
      latencies.made(doc.clientID, Y.getState(doc.store, doc.clientID), client);
      const behind = caret && Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index;
      // The part of the number that says whether is not the part that says where.
      const place = (where * KEYS_BETWEEN_JUMPS) % 1;
      const at = behind == null || where * KEYS_BETWEEN_JUMPS < 1 ? Math.floor(place * (text.length + 1)) : behind;
      text.insert(at, 'abcdefgh '[text.length % 9] as string);
      caret = Y.createRelativePositionFromTypeIndex(text, at + 1, BEHIND_ITS_LETTER);
    },
    acknowledged: () => acknowledged,
  };
}
