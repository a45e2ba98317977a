import { nanoid } from 'nanoid';
import type { AccessRole } from '../../src/shared/team/access-role.ts';
import type { Database, SqlRow } from '../storage/database.ts';
import { hashOf, newSecret } from './secrets.ts';

/** One person's access to one publication. */
export interface Access {
  readonly id: string;
  readonly publication: string;
  readonly role: AccessRole;
  /** Id of the person, which belongs to the key. */
  readonly person: string;
  readonly publicKey: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

export interface AccessStore {
  /** Adds one and gives its token, which is not kept. */
  readonly add: (access: Omit<Access, 'id' | 'revokedAt'>) => Promise<{ readonly id: string; readonly token: string }>;
  readonly byToken: (token: string) => Promise<Access | null>;
  readonly byId: (id: string) => Promise<Access | null>;
  readonly list: () => Promise<readonly Access[]>;
  /** Ids of those that hold no more, among some. */
  readonly ended: (ids: readonly string[], now: number) => Promise<readonly string[]>;
  /** False where there is none of that id. */
  readonly revoke: (id: string, now: number) => Promise<boolean>;
  readonly hasPublication: (publication: string) => Promise<boolean>;
}

const COLUMNS = 'id, publication, role, person, public_key, made_at, expires_at, revoked_at';

export function createAccessStore(database: Database): AccessStore {
  const one = async (where: string, value: string) => {
    const [row] = await database.all(`SELECT ${COLUMNS} FROM access WHERE ${where} = ?`, [value]);
    return row === undefined ? null : accessOf(row);
  };
  return {
    async add({ publication, role, person, publicKey, madeAt, expiresAt }) {
      const [id, token] = [nanoid(12), newSecret()];
      await database.run(`INSERT INTO access (${COLUMNS}, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)`, [
        id,
        publication,
        role,
        person,
        publicKey,
        madeAt,
        expiresAt,
        hashOf(token),
      ]);
      return { id, token };
    },
    byToken: (token) => one('token_hash', hashOf(token)),
    byId: (id) => one('id', id),
    list: async () => (await database.all(`SELECT ${COLUMNS} FROM access ORDER BY publication, made_at`)).map(accessOf),
    async ended(ids, now) {
      if (ids.length === 0) return [];
      const rows = await database.all(
        `SELECT id FROM access WHERE id IN (${ids.map(() => '?').join(', ')}) AND revoked_at IS NULL AND expires_at > ?`,
        [...ids, now],
      );
      const holding = new Set(rows.map(({ id }) => id));
      return ids.filter((id) => !holding.has(id));
    },
    revoke: async (id, now) =>
      (await database.run('UPDATE access SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?', [now, id])) > 0,
    hasPublication: async (publication) =>
      (
        await database.all(
          'SELECT 1 AS there FROM access WHERE publication = ? UNION ALL SELECT 1 FROM invitations WHERE publication = ? LIMIT 1',
          [publication, publication],
        )
      ).length > 0,
  };
}

/** True while an access holds. */
export const holds = (access: Access, now: number): boolean => access.revokedAt === null && access.expiresAt > now;

const accessOf = (row: SqlRow): Access => ({
  id: String(row.id),
  publication: String(row.publication),
  role: row.role as AccessRole,
  person: String(row.person),
  publicKey: String(row.public_key),
  madeAt: Number(row.made_at),
  expiresAt: Number(row.expires_at),
  revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
});
