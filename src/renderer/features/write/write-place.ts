import type { FieldAddress } from '../../../shared/crdt/issue-document.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { MentionDecision } from '../../../shared/domain/judgement.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import type { PartProgress } from '../../documents/part-progress.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import type { Painter } from '../../editor/painter.ts';
import type { PictureStore } from '../../pictures/picture-store.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';

/** What the Write mode works on. One object for as long as an issue is open, but for what is known of it. */
export interface WriteContext {
  readonly session: IssueSession;
  readonly registry: FieldRegistry;
  readonly publication: Publication;
  /** Changes what holds for all issues of the publication. */
  readonly changePublication: (values: Partial<Omit<Publication, 'id'>>) => void;
  /** Goes to a part of the issue, and into one of its fields where one is named. */
  readonly goTo: (part: Part, field?: FieldAddress) => void;
  /** How far each part has come, and what is open in it; empty until it has been read. */
  readonly progress: PartProgress;
  readonly openLink: (url: string) => void;
  readonly painter: Painter;
  readonly pictures: PictureStore;
  /** Asks for a picture file; null where the person gave none. */
  readonly chooseFile: () => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Null until the register is open and the words are being read. */
  readonly knowledge: IssueKnowledge | null;
  /** False where names and numbers are not to be read. */
  readonly isReading: boolean;
  /** Shows another issue, on one of its developments. */
  readonly openText: (issueId: string, developmentId: string | null) => void;
  readonly openRegister: (entityId: EntityId) => void;
  /** Records a decision about a name, or takes it back. */
  readonly decide: (decision: MentionDecision, isMade: boolean) => void;
  /** Lets a finding stand, with the reason; `null` takes that back. */
  readonly accept: (findingId: string, reason: string | null) => void;
  /** Who is at the desk, as shown beside what they checked. */
  readonly initials: () => string;
  /** Switches a naming check off for the publication. */
  readonly switchOff: (check: string) => void;
  /** A short message with one thing to do about it. What it returns takes the message back, if it still stands. */
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => () => void;
}
