import { personIdOf } from '../../src/shared/record/sign.ts';
import type { AccessRole } from '../../src/shared/team/access-role.ts';
import type { Database, Queries } from '../storage/database.ts';
import { type AccessStore, createAccessStore } from './access-store.ts';
import { Refused } from './refused.ts';
import { hashOf, newSecret } from './secrets.ts';

const DAY_MS = 86_400_000;

export interface NewInvitation {
  /** Null where whoever takes it brings a publication that the server does not have yet. */
  readonly publication: string | null;
  readonly role: AccessRole;
  /** How long the link can be taken. */
  readonly days: number;
  /** How long what it is exchanged for holds. */
  readonly accessDays: number;
}

export interface Taken {
  readonly accessId: string;
  readonly token: string;
  readonly publication: string;
  readonly role: AccessRole;
  readonly expiresAt: number;
}

/** Links that are exchanged, once, for access. */
export interface Invitations {
  /** Gives the secret of the link, which is not kept. */
  readonly make: (invitation: NewInvitation) => Promise<{ readonly secret: string; readonly expiresAt: number }>;
  /** Throws {@link Refused} where it is none, was taken, or is too old. */
  readonly take: (secret: string, brought: string | null, publicKey: string) => Promise<Taken>;
}

export const createInvitations = (database: Database, now: () => number): Invitations => ({
  async make({ publication, role, days, accessDays }) {
    const secret = newSecret();
    const expiresAt = now() + days * DAY_MS;
    await database.run(
      'INSERT INTO invitations (hash, publication, role, expires_at, made_at, access_days, used_by) VALUES (?, ?, ?, ?, ?, ?, NULL)',
      [hashOf(secret), publication, role, expiresAt, now(), accessDays],
    );
    return { secret, expiresAt };
  },
  take: (secret, brought, publicKey) =>
    database.transaction(async (queries) => {
      const [row] = await queries.all(
        'SELECT publication, role, expires_at, access_days, used_by FROM invitations WHERE hash = ?',
        [hashOf(secret)],
      );
      if (row === undefined) throw new Refused(403, 'no-invitation', 'The server has no such invitation.');
      if (Number(row.expires_at) <= now())
        throw new Refused(403, 'invitation-expired', 'The invitation has run out. Ask for a new one.');
      const person = personIdOf(publicKey);
      const isFirst = await queries.run('UPDATE invitations SET used_by = ? WHERE hash = ? AND used_by IS NULL', [
        person,
        hashOf(secret),
      ]);
      if (isFirst === 0)
        throw new Refused(
          403,
          'invitation-used',
          'The invitation has been taken already. If that was not you, tell whoever sent it, and ask for a new one.',
        );
      const access = createAccessStore(withTransaction(queries, database));
      const publication = await publicationOf(row.publication as string | null, brought, access);
      const role = row.role as AccessRole;
      const expiresAt = now() + Number(row.access_days) * DAY_MS;
      const { id, token } = await access.add({ publication, role, person, publicKey, madeAt: now(), expiresAt });
      return { accessId: id, token, publication, role, expiresAt };
    }),
});

/** An invitation for a new publication never gives access to one that the server has. */
async function publicationOf(invited: string | null, brought: string | null, access: AccessStore): Promise<string> {
  if (invited !== null) return invited;
  if (brought === null)
    throw new Refused(
      409,
      'no-publication',
      'The invitation is for a new publication. Choose which of yours to share.',
    );
  if (await access.hasPublication(brought))
    throw new Refused(403, 'not-yours', 'The server has this publication already. Ask its editor for an invitation.');
  return brought;
}

const withTransaction = (queries: Queries, database: Database): Database => ({ ...database, ...queries });
