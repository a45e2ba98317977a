import type { RichText } from '../document/rich-text.ts';
import type { FieldPlace } from './field-place.ts';
import type { CommentId, DevelopmentId, EntityId, FigureId, PersonId, PictureId, SourceId, ThreadId } from './ids.ts';

/** What a thread is about. */
export type ThreadTarget =
  /** A stretch of one text, in or across its paragraphs. */
  | { readonly kind: 'text'; readonly place: FieldPlace }
  /** A whole headline. */
  | { readonly kind: 'headline'; readonly developmentId: DevelopmentId }
  | { readonly kind: 'figure'; readonly developmentId: DevelopmentId | null; readonly figureId: FigureId }
  | { readonly kind: 'picture'; readonly developmentId: DevelopmentId | null; readonly pictureId: PictureId }
  | { readonly kind: 'entity'; readonly developmentId: DevelopmentId | null; readonly entityId: EntityId }
  | { readonly kind: 'source'; readonly developmentId: DevelopmentId; readonly sourceId: SourceId }
  | { readonly kind: 'development'; readonly developmentId: DevelopmentId }
  | { readonly kind: 'issue' };

/** One contribution to a thread. */
export interface Comment {
  readonly id: CommentId;
  readonly by: PersonId;
  /** ISO 8601 instants; null where it was not edited, not deleted. */
  readonly at: string;
  readonly editedAt: string | null;
  /** A deleted comment keeps its place, author and time; its words are gone. */
  readonly deletedAt: string | null;
  /** Paragraphs and lists with emphasis and links. */
  readonly text: RichText;
  /** Who is spoken to by name. */
  readonly mentions: readonly PersonId[];
}

/** A conversation about one place of an issue. Never filtered out: where its text is gone it waits as detached. */
export interface Thread {
  readonly id: ThreadId;
  readonly target: ThreadTarget;
  /** For texts: the words it was put on, and up to 32 characters on either side; empty for other targets. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** While it is open, the part it is in cannot be approved. */
  readonly isBlocking: boolean;
  readonly resolved: { readonly by: PersonId; readonly at: string } | null;
  /** By time; the first one opened the thread. */
  readonly comments: readonly Comment[];
}
