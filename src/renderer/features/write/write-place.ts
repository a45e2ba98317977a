import type { Publication } from '../../../shared/domain/publication.ts';
import type { FieldAddress } from '../../documents/issue-document.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';

/** What the Write mode works on. One object for as long as an issue is open. */
export interface WriteContext {
  readonly session: IssueSession;
  readonly registry: FieldRegistry;
  readonly publication: Publication;
  /** Goes to a part of the issue, and into one of its fields where one is named. */
  readonly goTo: (part: Part, field?: FieldAddress) => void;
  readonly openLink: (url: string) => void;
}
