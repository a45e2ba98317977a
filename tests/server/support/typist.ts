import * as Y from 'yjs';
import type { OpenedDocument, TeamClient } from './team-client.ts';

/** When each change of a client was made and when it was on another screen, by the clock of Yjs. */
export class Latencies {
  readonly #made = new Map<number, Map<number, number>>();
  readonly samples: { readonly at: number; readonly ms: number }[] = [];

  made(client: number, clock: number): void {
    const clocks = this.#made.get(client) ?? new Map<number, number>();
    clocks.set(clock, performance.now());
    this.#made.set(client, clocks);
  }
  /** Notes what a copy has of somebody else's changes. */
  seen(client: number, upTo: number): void {
    const clocks = this.#made.get(client);
    for (const [clock, at] of clocks ?? []) {
      if (clock >= upTo) break;
      clocks?.delete(clock);
      this.samples.push({ at, ms: performance.now() - at });
    }
  }
}

/** Somebody who types in an issue, with their copy of it. */
export interface Typist {
  readonly opened: OpenedDocument;
  readonly client: TeamClient;
  /** Types one letter at a place that the number from 0 to 1 chooses. */
  readonly type: (where: number) => void;
  /** How many changes of this copy the server has acknowledged. */
  readonly acknowledged: () => number;
}

export function createTypist(client: TeamClient, document: string, latencies: Latencies): Typist {
  const doc = new Y.Doc();
  const opened = client.open(document, doc);
  const text = doc.getText('text');
  let acknowledged = 0;
  opened.provider.on('unsyncedChanges', ({ number }: { readonly number: number }) => {
    if (number === 0 && opened.provider.isAuthenticated) acknowledged = Y.getState(doc.store, doc.clientID);
  });
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, afterState }: Y.Transaction) => {
    if (local) return;
    for (const [other, clock] of afterState) if (other !== doc.clientID) latencies.seen(other, clock);
  });
  return {
    opened,
    client,
    type(where) {
      latencies.made(doc.clientID, Y.getState(doc.store, doc.clientID));
      text.insert(Math.floor(where * (text.length + 1)), 'abcdefgh '[text.length % 9] as string);
    },
    acknowledged: () => acknowledged,
  };
}
