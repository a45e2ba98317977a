import type { AddressInfo } from 'node:net';
import { createAccessStore } from './access/access-store.ts';
import { createChallenges } from './access/challenges.ts';
import { createInvitations } from './access/invitations.ts';
import { createSessions } from './access/sessions.ts';
import type { Configuration } from './configuration.ts';
import { createHttpServer } from './http/http-server.ts';
import { describeError, type Log } from './log.ts';
import { openStorage } from './storage/open-storage.ts';
import { createPictureStore } from './storage/picture-store.ts';
import { createUpdateLog } from './storage/update-log.ts';
import { createLive } from './sync/live.ts';

/** A server that runs. */
export interface TeamServer {
  /** The address that it listens at; people elsewhere may use another. */
  readonly url: string;
  /** How many live connections there are. */
  readonly connections: () => number;
  /** Ends every connection, then lets go of the database. */
  readonly stop: () => Promise<void>;
}

export interface TeamServerHost {
  readonly log: Log;
  readonly now?: () => number;
  /** How often it looks whether an access was revoked or has run out. */
  readonly lookEveryMs?: number;
}

const LOOK_EVERY_MS = 2_000;
const TIDY_EVERY_LOOKS = 150;

/** Starts a server; resolved when it listens. */
export async function startTeamServer(
  configuration: Configuration,
  { log, now = Date.now, lookEveryMs = LOOK_EVERY_MS }: TeamServerHost,
): Promise<TeamServer> {
  const database = await openStorage(configuration.database);
  const access = createAccessStore(database);
  const sessions = createSessions(database, access, now);
  const challenges = await createChallenges(database, now);
  const updates = createUpdateLog(database);
  let url = '';
  const betweenInstances =
    configuration.redis === null
      ? null
      : new (await import('./sync/between-instances.ts')).BetweenInstances(configuration.redis, log);
  const { limits, publicUrl, host, port, tls } = configuration;
  const live = createLive({
    sessions,
    access,
    log: updates,
    mostDocuments: limits.mostDocuments,
    now,
    limits,
    logger: log,
    betweenInstances,
  });
  const server = createHttpServer(
    configuration,
    {
      access,
      sessions,
      invitations: createInvitations(database, now),
      challenges,
      updates,
      pictures: createPictureStore(database),
      limits,
      log,
      now,
      servers: () => (publicUrl === null ? [url] : [publicUrl]),
    },
    live,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  url = `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${actual}`;
  log.info('listening', {
    port: actual,
    tls: tls !== null,
    database: database.dialect,
    redis: configuration.redis !== null,
  });

  let looks = 0;
  const look = setInterval(() => {
    looks += 1;
    const work = [
      live.endThoseWithoutAccess(access, now()),
      ...(looks % TIDY_EVERY_LOOKS === 0 ? [sessions.tidy(), challenges.tidy()] : []),
    ];
    void Promise.all(work).catch((cause) => log.warn('look', describeError(cause)));
  }, lookEveryMs);

  return {
    url,
    connections: live.connections,
    async stop() {
      clearInterval(look);
      await live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
      log.info('stopped');
    },
  };
}
