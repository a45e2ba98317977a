import type { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { type MergeOptions, mergeUpdate, takeLiveChange } from '../../../shared/merging/merge-update.ts';
import { FINAL_REASONS } from '../../../shared/team/close-codes.ts';
import { createMetApart, type MetApart } from './met-apart.ts';
import { createPresence, type Presence } from './presence.ts';
import { changeIn, firstStateIn } from './sync-frame.ts';
import { WholeProvider } from './whole-provider.ts';

/** Where the changes of one document are. */
export type DocumentState =
  /** Some are here alone. */
  | { readonly kind: 'waiting' }
  /** The server has all of it on its disk, and this window has all that the server has. */
  | { readonly kind: 'settled' }
  /** The server does not take the changes made here; `reason` is one of the words in `close-codes.ts`, or `read-only`. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface AttachedDocument {
  readonly state: () => DocumentState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly presence: Presence;
  readonly detach: () => void;
}

/** What is remembered of a document between two connections, also over a restart. */
export interface AttachHost {
  /** State vector of what the server had when all was settled last; undefined where that is not known. */
  readonly knownThere: (name: string) => Uint8Array | undefined;
  readonly remember: (name: string, vector: Uint8Array) => void;
}

const REMEMBER_AFTER_MS = 3_000;

/** Ties a document to its copy on a server, over a connection that may come and go. */
export function attachDocument(
  socket: HocuspocusProviderWebsocket,
  name: string,
  doc: Y.Doc,
  session: () => string,
  host: AttachHost,
): AttachedDocument {
  let state: DocumentState = { kind: 'waiting' };
  let owesMerge = false;
  // What was taken away leaves no trace in a state vector.
  let changedApart = false;
  const noteChange = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && !provider.isSynced) changedApart = true;
  };
  let remembering: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: DocumentState) => {
    if (next.kind === state.kind && next.kind !== 'refused') return;
    state = next;
    for (const listener of listeners) listener();
  };
  const look = () => {
    if (state.kind === 'refused') return;
    if (owesMerge && provider.isSynced && !provider.hasUnsyncedChanges) {
      owesMerge = false;
      provider.forceSync();
    }
    const isSettled = provider.isAuthenticated && provider.isSynced && !provider.hasUnsyncedChanges;
    if (isSettled) changedApart = false;
    if (isSettled) remembering ??= setTimeout(remember, REMEMBER_AFTER_MS);
    set({ kind: isSettled ? 'settled' : 'waiting' });
  };
  // Not with each key: it is of use only after a time apart, and what is older than it could be does no harm.
  const remember = () => {
    remembering = undefined;
    if (state.kind === 'settled') host.remember(name, Y.encodeStateVector(doc));
  };
  const refuse = (reason: string) => {
    if (FINAL_REASONS.includes(reason)) set({ kind: 'refused', reason });
  };
  let metApart: MetApart | null = null;
  const merge = (update: Uint8Array, options: Pick<MergeOptions, 'isWhole' | 'knownThere'>) => {
    // By this origin it is not sent back.
    const { rescued, collisions } = mergeUpdate(doc, update, {
      at: new Date().toISOString(),
      origin: provider,
      ...options,
    });
    owe(rescued.length + collisions.length);
  };
  const takeChange = (change: Uint8Array) => {
    const state = metApart?.stateOf(change) ?? null;
    if (state !== null) merge(state, { isWhole: true });
    else owe(takeLiveChange(doc, change, { at: new Date().toISOString(), origin: provider }).length);
  };
  /** What was noticed is written here alone, and goes up when what is on its way is through. */
  const owe = (count: number) => {
    owesMerge ||= count > 0;
    if (owesMerge && provider.isSynced) setTimeout(look);
  };
  const provider: WholeProvider = new WholeProvider({
    websocketProvider: socket,
    name,
    document: doc,
    token: session,
    // What comes after a time apart meets what was written here: words that the merge would drop are kept.
    onMessage: ({ message }) => {
      const frame = message.data as Uint8Array | ArrayBuffer;
      if (provider.isSynced) {
        const change = provider.authorizedScope === 'readonly' ? null : changeIn(frame);
        if (change !== null) takeChange(change);
        return;
      }
      const first = firstStateIn(frame);
      if (first === null) return;
      const knownThere = host.knownThere(name);
      const isWhole = provider.isAskingForAll;
      metApart = isWhole ? createMetApart(first) : null;
      merge(first, { isWhole, ...(knownThere === undefined ? {} : { knownThere }) });
    },
    onAuthenticationFailed: ({ reason }) => refuse(reason),
    onClose: ({ event }) => {
      refuse(event.reason);
      look();
    },
    onUnsyncedChanges: look,
    onSynced: look,
    onAuthenticated: look,
    onDisconnect: look,
  });
  doc.on('update', noteChange);
  provider.wantsAll = () => changedApart || isAhead(doc, host.knownThere(name));
  provider.attach();
  const presence = createPresence(provider.awareness, doc.clientID);
  return {
    state: () =>
      provider.authorizedScope === 'readonly' && provider.hasUnsyncedChanges && provider.isSynced
        ? { kind: 'refused', reason: 'read-only' }
        : state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    presence,
    detach() {
      clearTimeout(remembering);
      remember();
      listeners.clear();
      doc.off('update', noteChange);
      presence.destroy();
      provider.destroy();
    },
  };
}

/** Whether a document has anything that the server had not when all was settled last; so too where that is not known. */
function isAhead(doc: Y.Doc, knownThere: Uint8Array | undefined): boolean {
  if (knownThere === undefined) return true;
  const known = Y.decodeStateVector(knownThere);
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))].some(([client, clock]) => clock > (known.get(client) ?? 0));
}
