import type { EntityId } from '../../../shared/domain/ids.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { FieldAddress } from '../../documents/issue-document.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import type { Painter } from '../../editor/painter.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';

/** What the Write mode works on. One object for as long as an issue is open, but for what is known of it. */
export interface WriteContext {
  readonly session: IssueSession;
  readonly registry: FieldRegistry;
  readonly publication: Publication;
  /** Goes to a part of the issue, and into one of its fields where one is named. */
  readonly goTo: (part: Part, field?: FieldAddress) => void;
  readonly openLink: (url: string) => void;
  readonly painter: Painter;
  /** Null until the register is open and the words are being read. */
  readonly knowledge: IssueKnowledge | null;
  /** Shows another issue, on one of its developments. */
  readonly openText: (issueId: string, developmentId: string | null) => void;
  readonly openRegister: (entityId: EntityId) => void;
  /** A short message with one thing to do about it. */
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
}
