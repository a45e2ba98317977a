import type { Database } from '../storage/database.ts';
import { type Access, type AccessStore, holds } from './access-store.ts';
import { hashOf, newSecret } from './secrets.ts';
import { createSessionRows, type SessionPurpose } from './session-rows.ts';

/** A live connection is opened right after its session is made. Requests beside it go on as long. */
const HOLDS_MS = 10 * 60_000;

/** What a token and a signature are exchanged for: short-lived, and for a live connection tied to the first that uses it. */
export interface Sessions {
  readonly make: (
    accessId: string,
    purpose: SessionPurpose,
  ) => Promise<{ readonly session: string; readonly expiresAt: number }>;
  /** The access behind a session for requests; null where it holds no more. */
  readonly forRequest: (session: string) => Promise<Access | null>;
  /** The access behind a session, which belongs to this connection from then on; null where it belongs to another. */
  readonly forConnection: (session: string, connection: string) => Promise<Access | null>;
  /** Takes out what has run out. A connection that lasts longer is known by its socket: see `authorise`. */
  readonly tidy: () => Promise<void>;
}

export function createSessions(database: Database, access: AccessStore, now: () => number): Sessions {
  const rows = createSessionRows(database);
  const accessOf = async (id: string | null): Promise<Access | null> => {
    const found = id === null ? null : await access.byId(id);
    return found !== null && holds(found, now()) ? found : null;
  };
  return {
    async make(accessId, purpose) {
      const [session, expiresAt] = [newSecret(), now() + HOLDS_MS];
      await rows.add(hashOf(session), accessId, purpose, expiresAt);
      return { session, expiresAt };
    },
    forRequest: async (session) => accessOf(await rows.forRequest(hashOf(session), now())),
    forConnection: async (session, connection) =>
      accessOf(await rows.forConnection(hashOf(session), connection, now())),
    tidy: () => rows.tidy(now()),
  };
}
