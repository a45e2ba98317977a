import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { VersionStore } from '../../documents/version-store.ts';

/** What the history of an issue works on. */
export interface HistoryDesk {
  readonly session: IssueSession;
  readonly versions: VersionStore;
  /** Who is at the desk; null where nobody has said. */
  readonly me: PersonId | null;
  readonly personOf: (id: PersonId) => Pick<Person, 'name' | 'initials' | 'hand'> | null;
  /** House names of the fixed sections. */
  readonly names: { readonly whyThisMatters: string; readonly inContext: string; readonly takeaway: string };
  /** A short message with one thing to do about it. */
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
  /** Leaves the history. */
  readonly onClose: () => void;
}
