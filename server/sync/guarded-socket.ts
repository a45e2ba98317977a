import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { CLOSE, type Close } from '../../src/shared/team/close-codes.ts';
import { parseDocumentName } from '../../src/shared/team/document-name.ts';
import type { Access } from '../access/access-store.ts';
import { awarenessFrame, type ClientMessage, readClientMessage } from './client-message.ts';
import { createAwarenessFilter } from './own-awareness.ts';
import { createTokenBucket } from './token-bucket.ts';

export interface SocketLimits {
  readonly messagesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Of one message. */
  readonly mostBytes: number;
  /** Of one connection. */
  readonly mostDocuments: number;
}

/** A burst may be as long as this many seconds of the steady rate: a day of offline work comes in at once. */
const BURST_SECONDS = 20;
/** What may wait while a connection has not shown who it is. */
const MOST_BEFORE_ACCESS = 200;

/**
 * Stands between a WebSocket and Hocuspocus, which sees only what passed: whole frames of kinds that a client may send, for
 * names that can be, not too many and not too large. Whatever else comes ends this connection and no other.
 */
export class GuardedSocket extends EventEmitter {
  readonly id: string;
  /** Whose connection it is, from its first document on. */
  access: Access | null = null;
  /** The session that it has shown; it holds here and nowhere else. */
  session: string | null = null;
  binaryType = 'nodebuffer';
  readonly #socket: WebSocket;
  readonly #limits: SocketLimits;
  readonly #documents = new Set<string>();
  readonly #ownAwareness = createAwarenessFilter();
  readonly #isOthersClient: (document: string, client: number, person: string) => boolean;
  readonly #messages;
  readonly #bytes;
  #beforeAccess = 0;

  constructor(
    id: string,
    socket: WebSocket,
    limits: SocketLimits,
    isOthersClient: (document: string, client: number, person: string) => boolean,
  ) {
    super();
    this.setMaxListeners(0);
    this.id = id;
    this.#socket = socket;
    this.#limits = limits;
    this.#isOthersClient = isOthersClient;
    this.#messages = createTokenBucket(limits.messagesPerSecond, limits.messagesPerSecond * BURST_SECONDS);
    this.#bytes = createTokenBucket(
      limits.bytesPerSecond,
      Math.max(limits.bytesPerSecond * BURST_SECONDS, limits.mostBytes),
    );
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#take(data, isBinary));
    socket.on('pong', () => this.emit('pong'));
    socket.on('close', (code, reason) => this.emit('close', code, reason));
    // What `ws` refuses by itself (a frame that is too large, text that is no UTF-8) it also closes by itself.
    socket.on('error', () => {});
  }

  get readyState(): number {
    return this.#socket.readyState;
  }
  send(data: Uint8Array, done?: (error?: Error) => void): void {
    this.#socket.send(data, done);
  }
  ping(): void {
    this.#socket.ping();
  }
  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }
  /** Ends the connection, and tells why in a word. */
  end({ code, reason }: Close): void {
    this.emit('refused', reason);
    this.#socket.close(code, reason);
  }

  #take(data: Buffer, isBinary: boolean): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const message = this.#read(data, isBinary);
    if ('code' in message) this.end(message);
    else if (message.kind !== 'awareness') this.emit('message', data);
    else if (this.access !== null) {
      const { person } = this.access;
      const entries = this.#ownAwareness(message.entries, person, (client) =>
        this.#isOthersClient(message.document, client, person),
      );
      if (entries.length > 0) this.emit('message', awarenessFrame(message.document, entries));
    }
  }

  #read(data: Buffer, isBinary: boolean): ClientMessage | Close {
    if (data.byteLength > this.#limits.mostBytes) return CLOSE.tooLarge;
    if (!this.#messages.take() || !this.#bytes.take(data.byteLength)) return CLOSE.tooMany;
    if (this.access === null && ++this.#beforeAccess > MOST_BEFORE_ACCESS) return CLOSE.tooMany;
    const message = isBinary ? readClientMessage(data) : null;
    if (message === null) return CLOSE.malformed;
    if (parseDocumentName(message.document) === null) return CLOSE.notYours;
    this.#documents.add(message.document);
    return this.#documents.size > this.#limits.mostDocuments ? CLOSE.tooMany : message;
  }
}
