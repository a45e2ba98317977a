import { rolesOf } from '../../shared/approval/roles-of.ts';
import type { LocalPeople, LocalPerson } from '../../shared/domain/local-person.ts';
import { type Member, ROLES, type Role } from '../../shared/domain/person.ts';
import type { Publication } from '../../shared/domain/publication.ts';

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

/** The current person with the roles they play in a publication. */
export function memberNow({ people, currentId }: LocalPeople, { members }: Pick<Publication, 'members'>): Member {
  const person = people.find(({ id }) => id === currentId) ?? people[0];
  if (person === undefined) throw new Error('A profile has always somebody');
  const { keyKeptBy: _keyKeptBy, ...plain } = person;
  return { ...plain, roles: rolesOf(members, person.id) };
}
