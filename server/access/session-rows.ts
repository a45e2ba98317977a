import type { Database } from '../storage/database.ts';

export type SessionPurpose = 'live' | 'requests';

/** What is kept of a session: a hash of its word, whose it is, and which connection has it. */
export interface SessionRows {
  readonly add: (hash: string, accessId: string, purpose: SessionPurpose, expiresAt: number) => Promise<void>;
  /** Whose session for requests it is; null where it is none or has run out. */
  readonly forRequest: (hash: string, now: number) => Promise<string | null>;
  /** Whose it is, and this connection's from then on; null where it is another's, none, or has run out unused. */
  readonly forConnection: (hash: string, connection: string, now: number) => Promise<string | null>;
  readonly tidy: (now: number) => Promise<void>;
}

/** Sessions end with the process where there is one; where several instances share a database, they share the sessions. */
export const createSessionRows = (database: Database): SessionRows =>
  database.dialect === 'sqlite' ? inMemory() : inDatabase(database);

interface Row {
  readonly accessId: string;
  readonly purpose: SessionPurpose;
  readonly expiresAt: number;
  usedBy: string | null;
}

function inMemory(): SessionRows {
  const rows = new Map<string, Row>();
  return {
    async add(hash, accessId, purpose, expiresAt) {
      rows.set(hash, { accessId, purpose, expiresAt, usedBy: null });
    },
    async forRequest(hash, now) {
      const row = rows.get(hash);
      return row?.purpose === 'requests' && row.expiresAt > now ? row.accessId : null;
    },
    async forConnection(hash, connection, now) {
      const row = rows.get(hash);
      if (row?.purpose === 'live' && row.usedBy === null && row.expiresAt > now) row.usedBy = connection;
      return row !== undefined && row.usedBy === connection ? row.accessId : null;
    },
    async tidy(now) {
      for (const [hash, { expiresAt }] of rows) if (expiresAt < now) rows.delete(hash);
    },
  };
}

const inDatabase = (database: Database): SessionRows => ({
  async add(hash, accessId, purpose, expiresAt) {
    await database.run(
      'INSERT INTO sessions (hash, access_id, expires_at, purpose, used_by) VALUES (?, ?, ?, ?, NULL)',
      [hash, accessId, expiresAt, purpose],
    );
  },
  async forRequest(hash, now) {
    const [row] = await database.all(
      "SELECT access_id FROM sessions WHERE hash = ? AND purpose = 'requests' AND expires_at > ?",
      [hash, now],
    );
    return row === undefined ? null : String(row.access_id);
  },
  async forConnection(hash, connection, now) {
    // One statement decides who was first.
    await database.run(
      "UPDATE sessions SET used_by = ? WHERE hash = ? AND used_by IS NULL AND purpose = 'live' AND expires_at > ?",
      [connection, hash, now],
    );
    const [row] = await database.all('SELECT access_id FROM sessions WHERE hash = ? AND used_by = ?', [
      hash,
      connection,
    ]);
    return row === undefined ? null : String(row.access_id);
  },
  tidy: async (now) => {
    await database.run('DELETE FROM sessions WHERE expires_at < ?', [now]);
  },
});
