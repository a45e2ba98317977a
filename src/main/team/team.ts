import type { AccessRole } from '../../shared/team/access-role.ts';
import type { LiveEvent, Membership } from '../../shared/team/membership.ts';
import type { PersonStore } from '../people/person-store.ts';
import { createLiveConnections } from './live-connections.ts';
import type { MembershipSecret, MembershipStore } from './membership-store.ts';
import {
  fetchPicture,
  joinByLink,
  listDocuments,
  makeInvitation,
  openTeamSession,
  type Prover,
  sendPicture,
} from './team-client.ts';

/** What this profile does with team servers. The window names publications; addresses, tokens and keys stay here. */
export interface Team {
  readonly memberships: () => Promise<readonly Membership[]>;
  readonly join: (link: string, publicationId: string | null) => Promise<Membership>;
  readonly leave: (publicationId: string) => Promise<readonly Membership[]>;
  readonly invite: (
    publicationId: string,
    role: AccessRole,
    days: number,
  ) => Promise<{ readonly link: string; readonly expiresAt: string }>;
  readonly documents: (publicationId: string) => Promise<readonly string[]>;
  readonly readPicture: (publicationId: string, sha256: string) => Promise<Uint8Array | null>;
  readonly sendPicture: (publicationId: string, sha256: string, bytes: Uint8Array) => Promise<void>;
  /** Opens a live connection that the window has named; what happens on it is told. */
  readonly connect: (publicationId: string, connectionId: string, tell: (event: LiveEvent) => void) => Promise<void>;
  readonly send: (connectionId: string, bytes: Uint8Array) => void;
  readonly disconnect: (connectionId: string) => void;
}

/** A session for requests is used again until shortly before it runs out. */
const SPARE_MS = 60_000;

export function createTeam(memberships: MembershipStore, people: PersonStore): Team {
  const connections = createLiveConnections();
  const sessions = new Map<string, { readonly session: string; readonly until: number }>();
  const proverOf = (publicKey: string, personId: string): Prover => ({ publicKey, personId, prove: people.prove });

  async function forRequests(
    publicationId: string,
  ): Promise<{ readonly membership: MembershipSecret; readonly session: string }> {
    const membership = await memberships.secretOf(publicationId);
    const known = sessions.get(membership.accessId);
    if (known !== undefined && known.until > Date.now()) return { membership, session: known.session };
    const prover = proverOf(membership.publicKey, membership.personId);
    const { session, expiresAt } = await openTeamSession(membership, prover, 'requests');
    sessions.set(membership.accessId, { session, until: Date.parse(expiresAt) - SPARE_MS });
    return { membership, session };
  }

  return {
    memberships: memberships.list,
    async join(link, publicationId) {
      const { people: all, currentId } = await people.list();
      const person = all.find(({ id }) => id === currentId);
      if (person === undefined) throw new Error('A profile has always somebody');
      const secret = await joinByLink(link, publicationId, proverOf(person.publicKey, person.id));
      const list = await memberships.keep(secret);
      return list.find((each) => each.publicationId === secret.publicationId) as Membership;
    },
    leave: memberships.forget,
    async invite(publicationId, role, days) {
      const { membership, session } = await forRequests(publicationId);
      return makeInvitation(membership.server, session, role, days);
    },
    async documents(publicationId) {
      const { membership, session } = await forRequests(publicationId);
      return listDocuments(membership.server, session);
    },
    async readPicture(publicationId, sha256) {
      const { membership, session } = await forRequests(publicationId);
      return fetchPicture(membership.server, session, sha256);
    },
    async sendPicture(publicationId, sha256, bytes) {
      const { membership, session } = await forRequests(publicationId);
      await sendPicture(membership.server, session, sha256, bytes);
    },
    async connect(publicationId, connectionId, tell) {
      const membership = await memberships.secretOf(publicationId);
      const prover = proverOf(membership.publicKey, membership.personId);
      connections.open(connectionId, {
        server: membership.server,
        session: () => openTeamSession(membership, prover, 'live'),
        tell,
      });
    },
    send: connections.send,
    disconnect: connections.close,
  };
}
