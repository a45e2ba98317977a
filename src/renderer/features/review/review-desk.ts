import type { ReactNode } from 'react';
import type { DevelopmentId, EntityId } from '../../../shared/domain/ids.ts';
import type { Member } from '../../../shared/domain/person.ts';
import type { ImageContent } from '../../../shared/domain/picture.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { RecordAction } from '../../../shared/domain/record.ts';
import type { Collision } from '../../../shared/merging/collisions-document.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import type { Part } from '../../documents/part.ts';
import type { VersionStore } from '../../documents/version-store.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import type { Painter } from '../../editor/painter.ts';
import type { PictureStore } from '../../pictures/picture-store.ts';

/** What the Review mode works on, for as long as an issue is open. */
export interface ReviewDesk {
  readonly session: IssueSession;
  /** The contents of versions. */
  readonly versions: VersionStore;
  readonly registry: FieldRegistry;
  readonly painter: Painter;
  readonly publication: Publication;
  readonly pictures: PictureStore;
  /** Who is at the desk, with the roles they play in this publication. */
  readonly me: Member;
  /** Signs a decision and writes it into the record. What could not be done is told to the person. */
  readonly decide: (action: RecordAction) => Promise<boolean>;
  /** The entities of the register that a part names, as far as it has been read. */
  readonly entitiesIn: (
    developmentId: DevelopmentId | null,
  ) => readonly { readonly id: EntityId; readonly name: string }[];
  /** Both sides of what two people changed at once, with what can be done about it; `onLeave` leads back to the text. */
  readonly collisionCard: (collision: Collision, onLeave: () => void) => ReactNode;
  readonly openLink: (url: string) => void;
  /** Goes to a part in Write. */
  readonly write: (part: Part) => void;
  /** Asks for a picture file and takes it in; null where the person gave none, or it could not be taken in and that was told. */
  readonly choosePicture: () => Promise<ImageContent | null>;
  /** A short message with one thing to do about it. */
  readonly tell: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
}
