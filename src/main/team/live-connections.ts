import { WebSocket } from 'ws';
import type { TeamSession } from '../../shared/team/api.ts';
import type { LiveEvent } from '../../shared/team/membership.ts';
import { liveAddressOf } from '../../shared/team/server-address.ts';
import { RequestFailure } from '../ipc/request-failure.ts';

/** What opens a connection: the session that it is opened with is asked for anew each time. */
export interface LiveOpening {
  readonly server: string;
  readonly session: () => Promise<TeamSession>;
  readonly tell: (event: LiveEvent) => void;
}

/** The live connections of all windows; each is opened for one window and told to it alone. */
export interface LiveConnections {
  readonly open: (connectionId: string, opening: LiveOpening) => void;
  readonly send: (connectionId: string, bytes: Uint8Array) => void;
  readonly close: (connectionId: string) => void;
}

const HANDSHAKE_WITHIN_MS = 15_000;
const MOST_MESSAGE_BYTES = 256 * 1024 * 1024;

export function createLiveConnections(): LiveConnections {
  const sockets = new Map<string, WebSocket>();
  /** Connections that are wanted; one that is closed while its session is asked for is not opened any more. */
  const wanted = new Set<string>();

  async function connect(connectionId: string, { server, session, tell }: LiveOpening): Promise<void> {
    const { session: word, role } = await session();
    if (!wanted.has(connectionId)) return;
    const socket = new WebSocket(liveAddressOf(server), {
      handshakeTimeout: HANDSHAKE_WITHIN_MS,
      maxPayload: MOST_MESSAGE_BYTES,
      perMessageDeflate: false,
      followRedirects: false,
    });
    sockets.set(connectionId, socket);
    socket.on('open', () => tell({ connectionId, kind: 'open', session: word, role }));
    socket.on('message', (data: Buffer) => tell({ connectionId, kind: 'message', bytes: new Uint8Array(data) }));
    // What went wrong is told by the close that follows.
    socket.on('error', () => {});
    socket.on('close', (_code, reason) => {
      sockets.delete(connectionId);
      wanted.delete(connectionId);
      tell({ connectionId, kind: 'closed', reason: reason.toString(), message: '' });
    });
  }

  return {
    open(connectionId, opening) {
      wanted.add(connectionId);
      connect(connectionId, opening).catch((cause: unknown) => {
        wanted.delete(connectionId);
        const isOver = cause instanceof RequestFailure && cause.kind === 'denied';
        opening.tell({
          connectionId,
          kind: 'closed',
          reason: isOver ? 'access-ended' : 'unreachable',
          message: cause instanceof Error ? cause.message : '',
        });
      });
    },
    send(connectionId, bytes) {
      const socket = sockets.get(connectionId);
      if (socket?.readyState === WebSocket.OPEN) socket.send(bytes);
    },
    close(connectionId) {
      wanted.delete(connectionId);
      sockets.get(connectionId)?.close();
    },
  };
}
