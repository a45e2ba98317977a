import type { Database } from '../storage/database.ts';
import { type Access, type AccessStore, holds } from './access-store.ts';
import { hashOf, newSecret } from './secrets.ts';

/** A live connection is opened right after its session is made. Requests beside it go on as long. */
const HOLDS_MS = 10 * 60_000;

export type SessionPurpose = 'live' | 'requests';

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
  /** Takes out what has run out. */
  readonly tidy: () => Promise<void>;
}

export function createSessions(database: Database, access: AccessStore, now: () => number): Sessions {
  const accessOf = async (id: unknown): Promise<Access | null> => {
    const found = await access.byId(String(id));
    return found !== null && holds(found, now()) ? found : null;
  };
  return {
    async make(accessId, purpose) {
      const [session, expiresAt] = [newSecret(), now() + HOLDS_MS];
      await database.run(
        'INSERT INTO sessions (hash, access_id, expires_at, purpose, used_by) VALUES (?, ?, ?, ?, NULL)',
        [hashOf(session), accessId, expiresAt, purpose],
      );
      return { session, expiresAt };
    },
    async forRequest(session) {
      const [row] = await database.all(
        "SELECT access_id FROM sessions WHERE hash = ? AND purpose = 'requests' AND expires_at > ?",
        [hashOf(session), now()],
      );
      return row === undefined ? null : accessOf(row.access_id);
    },
    async forConnection(session, connection) {
      const hash = hashOf(session);
      // One statement decides who was first, also between instances.
      await database.run(
        "UPDATE sessions SET used_by = ? WHERE hash = ? AND used_by IS NULL AND purpose = 'live' AND expires_at > ?",
        [connection, hash, now()],
      );
      const [row] = await database.all('SELECT access_id FROM sessions WHERE hash = ? AND used_by = ?', [
        hash,
        connection,
      ]);
      return row === undefined ? null : accessOf(row.access_id);
    },
    async tidy() {
      // A connection that lasts longer than its session's row asks for no document by it: see the guard.
      await database.run('DELETE FROM sessions WHERE expires_at < ? AND used_by IS NULL', [now()]);
      await database.run('DELETE FROM sessions WHERE expires_at < ?', [now() - KEPT_MS]);
      await database.run('DELETE FROM spent WHERE until_ms < ?', [now()]);
    },
  };
}

/** Rows of used sessions stay for so long, so that a replayed one is known for what it is. */
const KEPT_MS = 86_400_000;
