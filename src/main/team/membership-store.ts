import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Membership, membershipSchema } from '../../shared/team/membership.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import type { Keystore } from '../people/keystore.ts';

const fileSchema = z.object({
  version: z.literal(1),
  memberships: z.array(
    membershipSchema.extend({
      publicKey: z.string().regex(/^[0-9a-f]{64}$/),
      accessId: z.string(),
      /** As in the file of people: by the system's keystore in Base64, or as it is. */
      token: z.object({ keptBy: z.enum(['keystore', 'file']), secret: z.string().min(1) }),
    }),
  ),
});
type MembershipFile = z.infer<typeof fileSchema>;

/** What a membership needs to be used; it does not leave this process. */
export interface MembershipSecret extends Membership {
  readonly publicKey: string;
  readonly accessId: string;
  readonly token: string;
}

/** The memberships of a profile and their tokens. */
export interface MembershipStore {
  readonly list: () => Promise<readonly Membership[]>;
  /** Fails with `not-found` where the publication is not shared, and with `denied` where the keystore is closed. */
  readonly secretOf: (publicationId: string) => Promise<MembershipSecret>;
  /** In place of an earlier one of the same publication. */
  readonly keep: (membership: MembershipSecret) => Promise<readonly Membership[]>;
  readonly forget: (publicationId: string) => Promise<readonly Membership[]>;
}

const OWNER_ONLY = 0o600;

export function createMembershipStore(path: string, keystore: Keystore): MembershipStore {
  let last: Promise<unknown> = Promise.resolve();
  const change = (edit: (file: MembershipFile) => MembershipFile): Promise<readonly Membership[]> => {
    const done = last.then(async () => {
      const next = edit(await read(path));
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`, OWNER_ONLY);
      return next.memberships.map(shown);
    });
    last = done.catch(() => {});
    return done;
  };
  const without = (file: MembershipFile, id: string) =>
    file.memberships.filter(({ publicationId }) => publicationId !== id);
  return {
    list: async () => (await read(path)).memberships.map(shown),
    async secretOf(publicationId) {
      const found = (await read(path)).memberships.find((each) => each.publicationId === publicationId);
      if (found === undefined)
        throw new RequestFailure('not-found', 'This publication is not shared by a team server on this machine.');
      return { ...found, token: tokenOf(found.token, keystore) };
    },
    keep: ({ token, ...membership }) =>
      change((file) => ({
        ...file,
        memberships: [
          ...without(file, membership.publicationId),
          {
            ...membership,
            token: keystore.isThere()
              ? { keptBy: 'keystore', secret: Buffer.from(keystore.encrypt(token)).toString('base64') }
              : { keptBy: 'file', secret: token },
          },
        ],
      })),
    forget: (publicationId) => change((file) => ({ ...file, memberships: without(file, publicationId) })),
  };
}

function tokenOf({ keptBy, secret }: MembershipFile['memberships'][number]['token'], keystore: Keystore): string {
  if (keptBy === 'file') return secret;
  try {
    return keystore.decrypt(Buffer.from(secret, 'base64'));
  } catch {
    throw new RequestFailure(
      'denied',
      'The system’s keystore does not give back the access to the team server. Unlock it, or join again with a new invitation.',
    );
  }
}

async function read(path: string): Promise<MembershipFile> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (text === null) return { version: 1, memberships: [] };
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    // Kept beside it: the tokens in it may still be got out by hand.
    await rename(path, `${path}.damaged-${Date.now()}`);
    return { version: 1, memberships: [] };
  }
}

const shown = ({ publicationId, server, role, personId, expiresAt }: Membership): Membership => ({
  publicationId,
  server,
  role,
  personId,
  expiresAt,
});
