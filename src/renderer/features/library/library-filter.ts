import { rolesOf } from '../../../shared/approval/roles-of.ts';
import { ROLES, type Role } from '../../../shared/domain/person.ts';
import type { IssueRow } from '../../storage/database.ts';
import type { Shelf } from '../../storage/shelf.ts';

/** Which issues the shelf shows. */
export type LibraryFilter =
  | { readonly kind: 'all' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'waiting'; readonly role: Role }
  | { readonly kind: 'publication'; readonly id: string };

/** Whether an issue has something that waits for a role which I play in its publication. */
export function waitsFor({ publications }: Shelf, me: string | null, role: Role, row: IssueRow): boolean {
  const members = publications.find(({ id }) => id === row.publicationId)?.members ?? [];
  return row.archivedAt === null && (row.waits?.[role] ?? 0) > 0 && rolesOf(members, me).includes(role);
}

/** The roles for which anything waits for me. */
export const waitingRoles = (shelf: Shelf, me: string | null, present: readonly IssueRow[]): readonly Role[] =>
  ROLES.filter((role) => present.some((row) => waitsFor(shelf, me, role, row)));
