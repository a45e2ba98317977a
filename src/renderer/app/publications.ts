import type { LocalPeople, LocalPerson } from '../../shared/domain/local-person.ts';
import type { Member, Role } from '../../shared/domain/person.ts';
import { ROLES } from '../../shared/domain/person.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { changeStoredPublication, readStoredPublication } from '../documents/library-documents.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readIssueRow } from '../storage/shelf.ts';
import type { Route } from './route.ts';
import { writeCopy } from './write-copy.ts';

/** Changes of publications, told to whoever shows one. */
export interface Publications {
  readonly change: (id: string, values: Partial<Omit<Publication, 'id'>>) => Promise<Publication>;
  readonly subscribe: (listener: (publication: Publication) => void) => () => void;
}

export function createPublications(database: DigestDatabase): Publications {
  const listeners = new Set<(publication: Publication) => void>();
  return {
    async change(id, values) {
      const { publication, state } = await changeStoredPublication(database, id, values);
      for (const listener of listeners) listener(publication);
      await writeCopy('publication', id, state, publication.name);
      return publication;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The publication that a screen is about; null where it is about none. */
export async function publicationOfRoute(database: DigestDatabase, route: Route): Promise<Publication | null> {
  if (route.screen === 'register') return readStoredPublication(database, route.publicationId);
  if (route.screen !== 'issue') return null;
  const row = await readIssueRow(database, route.issueId);
  return row === undefined ? null : readStoredPublication(database, row.publicationId);
}

/**
 * The members of a publication with other roles for one of them. Its first members are all the people of this profile: until
 * then everybody had every role, and naming one must not take theirs from the others.
 */
export function membersWith(
  { members }: Pick<Publication, 'members'>,
  { people }: LocalPeople,
  { id, name, initials, hand, publicKey }: LocalPerson,
  roles: readonly Role[],
): readonly Member[] {
  if (members.length === 0 && roles.length === ROLES.length) return members;
  const member: Member = { id, name, initials, hand, publicKey, roles };
  const known =
    members.length > 0 ? members : people.map(({ keyKeptBy: _keyKeptBy, ...person }) => ({ ...person, roles: ROLES }));
  return [...known.filter((each) => each.id !== id), member];
}
