import * as Y from 'yjs';

/** Others who come back at the same time send what they did within this time, or have ours in their own handshake. */
const OPEN_MS = 15_000;

/**
 * What others did apart, where they come back just when we do: both are told the same old state, and each gets the other's work
 * as if it were typed now. It is told from that by standing on the old state, and is made whole with it.
 */
export interface MetApart {
  /** What its author had, whole, where a change was made apart from ours; null where it was not, or that cannot be told. */
  readonly stateOf: (change: Uint8Array) => Uint8Array | null;
}

/** `there` is what the server had, whole, before it got what was done here. */
export function createMetApart(there: Uint8Array, now: () => number = Date.now): MetApart {
  const until = now() + OPEN_MS;
  const old = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(there));
  const known = new Set<number>();
  return {
    stateOf(change) {
      if (now() > until) return null;
      const starts = [...Y.parseUpdateMeta(change).from];
      const isOnOld = starts.every(([client, clock]) => clock === (old.get(client) ?? 0) && !known.has(client));
      if (!isOnOld) return null;
      const theirs = new Y.Doc({ gc: false });
      for (const update of [there, change]) Y.applyUpdate(theirs, update);
      // It stands on something of ours: its author had seen that.
      const isWhole = theirs.store.pendingStructs === null && theirs.store.pendingDs === null;
      const state = isWhole ? Y.encodeStateAsUpdate(theirs) : null;
      theirs.destroy();
      if (isWhole) for (const [client] of starts) known.add(client);
      return state;
    },
  };
}
