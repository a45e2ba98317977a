import { type Member, ROLES, type Role } from '../domain/person.ts';

/** The roles of a person in a publication. Where nobody has been given any, everybody has all: one person may hold them. */
export function rolesOf(members: readonly Pick<Member, 'id' | 'roles'>[], personId: string | null): readonly Role[] {
  if (members.length === 0) return ROLES;
  return members.find(({ id }) => id === personId)?.roles ?? [];
}
