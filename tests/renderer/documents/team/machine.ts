import { WebSocket } from 'ws';
import type { LineEvent, OpenLine } from '../../../../src/renderer/documents/team/live-line.ts';
import { type Round, type RoundHost, syncRound } from '../../../../src/renderer/documents/team/sync-round.ts';
import { createTeamLink, type TeamLink } from '../../../../src/renderer/documents/team/team-link.ts';
import type { DigestDatabase } from '../../../../src/renderer/storage/database.ts';
import { openDatabase } from '../../../../src/renderer/storage/open-database.ts';
import type { DocumentKind } from '../../../../src/shared/domain/document-kind.ts';
import type { PublicationId } from '../../../../src/shared/domain/ids.ts';
import { documentNameOf } from '../../../../src/shared/team/document-name.ts';
import { liveAddressOf } from '../../../../src/shared/team/server-address.ts';
import { openSession } from '../../../server/support/people.ts';
import type { Member, TestServer } from '../../../server/support/start-server.ts';

/** A profile on a machine of its own, with its library and its line to the server. */
export interface Machine {
  readonly database: DigestDatabase;
  readonly link: TeamLink;
  readonly round: (host?: Partial<RoundHost>) => Promise<Round>;
  /** Pulls the plug, or puts it in again. */
  readonly network: (isThere: boolean) => void;
}

let count = 0;

export async function newMachine(
  server: TestServer,
  { token, person }: Member,
  publicationId: PublicationId,
): Promise<Machine> {
  const opened = await openDatabase(`machine-${(count += 1)}`);
  if (!opened.ok) throw new Error(opened.error.kind);
  const database = opened.value;
  const known = new Map<string, Uint8Array>();
  let isThere = true;
  const sockets = new Set<WebSocket>();
  const openLine: OpenLine = (tell) => {
    let socket: WebSocket | null = null;
    const closed = (reason: string): LineEvent => ({ kind: 'closed', reason, message: '' });
    void (async () => {
      if (!isThere) return tell(closed('unreachable'));
      const answer = await openSession(server.url, token, person).catch(() => null);
      if (answer === null) return tell(closed('unreachable'));
      const { body, status } = answer;
      if (status !== 200) return tell(closed(body.kind ?? ''));
      socket = new WebSocket(liveAddressOf(server.url));
      sockets.add(socket);
      socket.on('open', () => tell({ kind: 'open', session: body.session, role: body.role }));
      socket.on('message', (data: Buffer) => tell({ kind: 'message', bytes: new Uint8Array(data) }));
      socket.on('error', () => {});
      socket.on('close', (_code, reason) => tell(closed(reason.toString())));
    })();
    return { send: (bytes) => socket?.send(bytes), close: () => socket?.close() };
  };
  const link = createTeamLink(openLine, {
    knownThere: (name) => known.get(name),
    remember: (name, vector) => void known.set(name, vector),
  });
  return {
    database,
    link,
    round: (host = {}) =>
      syncRound(database, publicationId, link, {
        async listThere() {
          const { session } = (await openSession(server.url, token, person, 'requests')).body;
          const answer = await fetch(`${server.url}/v1/documents`, { headers: { authorization: `Bearer ${session}` } });
          return ((await answer.json()) as { documents: string[] }).documents;
        },
        writeCopy: async () => {},
        exchangeBlobs: async () => {},
        pause: async () => {},
        ...host,
      }),
    network(to) {
      isThere = to;
      if (!to) for (const socket of sockets) socket.terminate();
      else link.wake();
    },
  };
}

export const nameOf = (publicationId: string, kind: DocumentKind, documentId: string): string =>
  documentNameOf({ publicationId, kind, documentId });
