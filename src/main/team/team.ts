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
  SessionRefused,
  sendBlob,
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
  readonly sendBlob: (publicationId: string, blob: Parameters<typeof sendBlob>[2]) => Promise<void>;
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

  async function sessionOf(membership: MembershipSecret): Promise<string> {
    const known = sessions.get(membership.accessId);
    if (known !== undefined && known.until > Date.now()) return known.session;
    const prover = proverOf(membership.publicKey, membership.personId);
    const { session, expiresAt } = await openTeamSession(membership, prover, 'requests');
    sessions.set(membership.accessId, { session, until: Date.parse(expiresAt) - SPARE_MS });
    return session;
  }
  /** Asks with a session that is there, or with a new one where the server has forgotten that. */
  async function ask<T>(publicationId: string, what: (server: string, session: string) => Promise<T>): Promise<T> {
    const membership = await memberships.secretOf(publicationId);
    try {
      return await what(membership.server, await sessionOf(membership));
    } catch (cause) {
      if (!(cause instanceof SessionRefused)) throw cause;
      sessions.delete(membership.accessId);
      return what(membership.server, await sessionOf(membership));
    }
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
    invite: (publicationId, role, days) =>
      ask(publicationId, (server, session) => makeInvitation(server, session, role, days)),
    documents: (publicationId) => ask(publicationId, listDocuments),
    readPicture: (publicationId, sha256) =>
      ask(publicationId, (server, session) => fetchPicture(server, session, sha256)),
    sendBlob: (publicationId, blob) => ask(publicationId, (server, session) => sendBlob(server, session, blob)),
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
