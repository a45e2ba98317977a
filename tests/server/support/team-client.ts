import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { RECONNECTION } from '../../../src/renderer/documents/team/reconnection.ts';
import { liveAddressOf } from '../../../src/shared/team/server-address.ts';

/** One live connection, as the app keeps it: it comes back by itself. */
export interface TeamClient {
  readonly open: (document: string, doc?: Y.Doc) => OpenedDocument;
  /** Cut the line, as a network does. It comes back after `resume`, which the app hears of as of a network that is back. */
  readonly cut: () => void;
  readonly resume: () => void;
  /** When the network was there again after the last cut, by `performance.now()`. */
  readonly backAt: () => number;
  readonly close: () => void;
  /** Code and reason of each time that the connection ended. */
  readonly ends: { readonly code: number; readonly reason: string }[];
}

export interface OpenedDocument {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Resolved when all that is in `doc` was acknowledged, and what the server had is in it. */
  readonly settled: () => Promise<void>;
  /** Resolved with the reason when the server refuses the document or closes it. */
  readonly refused: Promise<string>;
}

/** The provider would queue what is typed offline; the handshake sends all that is missing anyway, and counts it right. */
class Socket extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) this.webSocket.send(message as never);
  }
}

/** `server` may be asked again at each try, as one address with several servers behind it answers. */
export function connect(
  server: string | (() => string),
  newSession: (server: string) => Promise<string>,
  lookMs = 10,
): TeamClient {
  const serverNow = typeof server === 'string' ? () => server : server;
  let session = '';
  let isCut = false;
  let back = 0;
  const ends: TeamClient['ends'] = [];
  // A session holds for one connection, so each try begins with a new one.
  const factory = function openWithSession() {
    const tried = serverNow();
    return createLateSocket(liveAddressOf(tried), async () => {
      if (isCut) throw new Error('cut off');
      session = await newSession(tried);
    });
  };
  const socket = new Socket({
    url: liveAddressOf(serverNow()),
    WebSocketPolyfill: factory,
    ...RECONNECTION,
    onClose: ({ event }) => void ends.push({ code: event.code, reason: String(event.reason) }),
  });
  return {
    ends,
    open(document, doc = new Y.Doc()) {
      let refuse: (reason: string) => void = () => {};
      const refused = new Promise<string>((resolve) => {
        refuse = resolve;
      });
      const provider = new HocuspocusProvider({
        websocketProvider: socket,
        name: document,
        document: doc,
        token: () => session,
        onAuthenticationFailed: ({ reason }) => refuse(reason),
        onClose: ({ event }) => {
          if (event.code === 1000) refuse(String(event.reason));
        },
      });
      provider.attach();
      const settled = async () => {
        while (!(provider.isSynced && provider.isAuthenticated && !provider.hasUnsyncedChanges))
          await new Promise((resolve) => setTimeout(resolve, lookMs));
      };
      return { doc, provider, settled, refused };
    },
    cut() {
      isCut = true;
      (socket.webSocket as unknown as { terminate?: () => void } | null)?.terminate?.();
    },
    resume() {
      if (!isCut) return;
      isCut = false;
      back = performance.now();
      void socket.connect().catch(() => {});
    },
    backAt: () => back,
    close: () => socket.destroy(),
  };
}

type Listener = (event: unknown) => void;

/** A WebSocket that asks for something before it connects. */
function createLateSocket(address: string, before: () => Promise<void>) {
  const listeners = new Map<string, Set<Listener>>();
  const tell = (name: string, event: unknown) => {
    for (const each of [...(listeners.get(name) ?? [])]) each(event);
  };
  let inner: WebSocket | null = null;
  let isClosed = false;
  const end = (code: number, reason: string) => {
    if (isClosed) return;
    isClosed = true;
    tell('close', { code, reason });
  };
  before().then(
    () => {
      if (isClosed) return;
      inner = new WebSocket(address);
      inner.binaryType = 'arraybuffer';
      inner.on('open', () => tell('open', {}));
      inner.on('message', (data) => tell('message', { data }));
      inner.on('close', (code, reason) => end(code, reason.toString()));
      inner.on('error', () => {});
    },
    () => end(1006, 'no session'),
  );
  return {
    binaryType: 'arraybuffer',
    addEventListener: (name: string, listener: Listener) =>
      void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
    removeEventListener: (name: string, listener: Listener) => void listeners.get(name)?.delete(listener),
    get readyState() {
      return isClosed ? WebSocket.CLOSED : (inner?.readyState ?? WebSocket.CONNECTING);
    },
    send: (data: Uint8Array) => inner?.send(data),
    close() {
      inner?.close();
      if (inner === null) end(1000, 'closed');
    },
    terminate: () => inner?.terminate(),
  };
}
