import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import type { AccessRole } from '../../../shared/team/access-role.ts';
import { CLOSE } from '../../../shared/team/close-codes.ts';
import { type AttachedDocument, type AttachHost, attachDocument } from './attach-document.ts';
import { lineSocketOn } from './line-socket.ts';
import type { OpenLine } from './live-line.ts';
import { RECONNECTION } from './reconnection.ts';

/** How a publication stands with its team server. */
export interface LinkState {
  /** `ended`: the access was revoked or has run out, and the link does not try again. */
  readonly connection: 'resting' | 'connecting' | 'online' | 'offline' | 'ended';
  /** Null before the first connection. */
  readonly role: AccessRole | null;
  /** Why it is offline or ended, in words; empty where the server did not say. */
  readonly message: string;
}

/** The connection of one publication, shared by all its documents that are open. It comes back by itself. */
export interface TeamLink {
  readonly state: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Ties a document to its copy on the server, for as long as it is not detached. Nothing waits for the network. Null while
   * another copy of it is tied by this link: of two, the connection would answer one.
   */
  readonly attach: (name: string, doc: Y.Doc) => AttachedDocument | null;
  readonly isAttached: (name: string) => boolean;
  /** Ties it as soon as no other copy is. */
  readonly attachNext: (name: string, doc: Y.Doc) => Promise<AttachedDocument>;
  /** Tries at once, where it would have waited longer. */
  readonly wake: () => void;
  readonly destroy: () => void;
}

const OPEN = 1;

/** The provider would queue each key while offline; the handshake sends all that is missing anyway, and counts it right. */
class QueuelessSocket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === OPEN) this.webSocket.send(message as never);
  }
}

export function createTeamLink(openLine: OpenLine, host: AttachHost): TeamLink {
  let state: LinkState = { connection: 'resting', role: null, message: '' };
  let session = '';
  /** By name: what is called when it is free again. */
  const attached = new Map<string, Set<() => void>>();
  const listeners = new Set<() => void>();
  const set = (next: Partial<LinkState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const socket = new QueuelessSocket({
    url: 'wss://team',
    autoConnect: false,
    ...RECONNECTION,
    WebSocketPolyfill: lineSocketOn(openLine, (event) => {
      if (event.kind === 'open') {
        session = event.session;
        set({ connection: 'online', role: event.role, message: '' });
      }
      if (event.kind !== 'closed' || state.connection === 'ended') return;
      if (event.reason === CLOSE.accessEnded.reason) {
        set({ connection: 'ended', message: event.message || 'Your access was ended by the server.' });
        // Not within the socket's own event: it would plan the next try right after.
        queueMicrotask(() => socket.disconnect());
      } else set({ connection: attached.size === 0 ? 'resting' : 'offline', message: event.message });
    }),
  });
  // A try that fails is no error of anybody's: the next one is planned already.
  const connect = () => {
    if (state.connection === 'ended' || attached.size === 0) return;
    if (state.connection === 'resting') set({ connection: 'connecting' });
    void socket.connect().catch(() => {});
  };

  function attach(name: string, doc: Y.Doc): AttachedDocument | null {
    if (attached.has(name)) return null;
    const waiting = new Set<() => void>();
    attached.set(name, waiting);
    const document = attachDocument(socket, name, doc, () => session, host);
    connect();
    return {
      ...document,
      detach() {
        if (attached.get(name) !== waiting) return;
        document.detach();
        attached.delete(name);
        for (const goOn of waiting) goOn();
        if (attached.size > 0) return;
        socket.disconnect();
        if (state.connection !== 'ended') set({ connection: 'resting' });
      },
    };
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach,
    isAttached: (name) => attached.has(name),
    async attachNext(name, doc) {
      for (;;) {
        const document = attach(name, doc);
        if (document !== null) return document;
        await new Promise<void>((goOn) => attached.get(name)?.add(goOn));
      }
    },
    wake() {
      if (state.connection === 'offline') connect();
    },
    destroy() {
      listeners.clear();
      socket.destroy();
    },
  };
}
