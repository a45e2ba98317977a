import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Extension, Hocuspocus, type onAuthenticatePayload } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { isCollected } from '../../src/shared/crdt/new-document.ts';
import { CLOSE, type Close } from '../../src/shared/team/close-codes.ts';
import type { AccessStore } from '../access/access-store.ts';
import type { Limits } from '../configuration.ts';
import { describeError, type Log } from '../log.ts';
import { type AuthoriseContext, authorise } from './authorise.ts';
import { GuardedSocket } from './guarded-socket.ts';
import { createWriteAhead } from './write-ahead.ts';

/** The live connections of a server. */
export interface Live {
  readonly connect: (socket: WebSocket, request: IncomingMessage) => void;
  /** Ends the connections of those whose access holds no more. */
  readonly endThoseWithoutAccess: (access: AccessStore, now: number) => Promise<void>;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export interface LiveContext extends AuthoriseContext {
  readonly limits: Limits;
  readonly logger: Log;
  readonly betweenInstances: Extension | null;
}

/** How many documents one connection may have open, and how long it may be silent. */
const MOST_DOCUMENTS = 1_000;
const PING_EVERY_MS = 15_000;

export function createLive(context: LiveContext): Live {
  const { limits, logger, betweenInstances } = context;
  const sockets = new Set<GuardedSocket>();
  const hocuspocus = new Hocuspocus({
    quiet: true,
    timeout: PING_EVERY_MS,
    debounce: 2_000,
    maxDebounce: 4_000,
    // As in the app: what somebody wrote in a paragraph that another took out still has its place when they meet.
    yDocOptions: { gc: true, gcFilter: isCollected as never },
    extensions: [
      ...(betweenInstances === null ? [] : [betweenInstances]),
      createWriteAhead({ updates: context.log, log: logger, mostDocumentBytes: limits.mostDocumentBytes }),
    ],
    async onAuthenticate({ context: { socket }, token, documentName, connectionConfig }: onAuthenticatePayload) {
      try {
        const { readOnly } = await authorise(socket as GuardedSocket, token, documentName, context);
        connectionConfig.readOnly = readOnly;
      } catch (cause) {
        const refusal = refusalOf(cause, (fields) => logger.warn('not-authorised', fields));
        if (ENDS_CONNECTION.includes(refusal)) (socket as GuardedSocket).end(refusal);
        throw refusal;
      }
    },
  });

  const isOthersClient = (document: string, client: number, person: string): boolean => {
    const state = hocuspocus.documents.get(document)?.awareness.getStates().get(client);
    return state !== undefined && (state.user as { id?: unknown } | undefined)?.id !== person;
  };

  return {
    connect(webSocket, request) {
      const socket = new GuardedSocket(
        randomUUID(),
        webSocket,
        {
          messagesPerSecond: limits.messagesPerSecond,
          bytesPerSecond: limits.bytesPerSecond,
          mostBytes: limits.mostMessageBytes,
          mostDocuments: MOST_DOCUMENTS,
        },
        isOthersClient,
      );
      sockets.add(socket);
      socket.on('refused', (reason: string) =>
        logger.warn('connection-ended', { reason, access: socket.access?.id ?? null }),
      );
      webSocket.on('close', () => sockets.delete(socket));
      hocuspocus.handleConnection(socket as never, request, { socket });
    },
    async endThoseWithoutAccess(access, now) {
      const ids = [...new Set([...sockets].flatMap(({ access: own }) => own?.id ?? []))];
      const ended = new Set(await access.ended(ids, now));
      for (const socket of sockets)
        if (socket.access !== null && ended.has(socket.access.id)) socket.end(CLOSE.accessEnded);
    },
    connections: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.close(1001, 'server-stops');
      await hocuspocus.hooks('onDestroy', { instance: hocuspocus });
    },
  };
}

/** What concerns more than one document. After the first and the last the client comes back with a new session. */
const ENDS_CONNECTION: readonly Close[] = [CLOSE.sessionRefused, CLOSE.accessEnded, CLOSE.storageUnavailable];

/** Hocuspocus tells the client the `reason` of what is thrown. */
function refusalOf(cause: unknown, tell: (fields: ReturnType<typeof describeError>) => void): Close {
  const known = Object.values(CLOSE).find((each) => each === cause);
  if (known !== undefined) return known;
  tell(describeError(cause));
  return CLOSE.storageUnavailable;
}
