import type { Pieces } from '../document/pieces.ts';
import type { Development } from './development.ts';
import type { FieldPlace } from './field-place.ts';
import type { DevelopmentId, PersonId, PictureId, SuggestionId } from './ids.ts';
import type { Picture } from './picture.ts';

/** A change of one text: words, their looks, line ends, kinds of lines. */
export interface TextChange {
  readonly kind: 'text';
  readonly place: FieldPlace;
  /** What it takes away; empty where it only adds. */
  readonly removed: Pieces;
  readonly added: Pieces;
  /** Up to 32 units on either side of its place, as `unitsOf` reads them. */
  readonly before: string;
  readonly after: string;
}

/** All of a picture but which one it is and where it stands. */
export type PictureValues = Omit<Picture, 'id' | 'developmentId' | 'order' | 'placement'>;

/** A change of what an issue is made of. `behind` null is the beginning. */
export type StructuralChange =
  | {
      readonly kind: 'move-development';
      readonly developmentId: DevelopmentId;
      readonly behind: DevelopmentId | null;
    }
  | { readonly kind: 'add-development'; readonly development: Development; readonly behind: DevelopmentId | null }
  | { readonly kind: 'remove-development'; readonly developmentId: DevelopmentId }
  | {
      readonly kind: 'swap-picture';
      readonly developmentId: DevelopmentId | null;
      readonly pictureId: PictureId;
      /** As it was when this was suggested. */
      readonly was: PictureValues;
      readonly picture: PictureValues;
    };

export type SuggestedChange = TextChange | StructuralChange;

export const SUGGESTION_STATUSES = ['open', 'accepted', 'rejected'] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

/** A proposed change, accepted or rejected as one. Until then it is nowhere in the text. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly by: PersonId;
  /** ISO 8601 instant of its last change. */
  readonly at: string;
  readonly change: SuggestedChange;
  readonly status: SuggestionStatus;
  /** Null while it is open. */
  readonly decided: { readonly by: PersonId; readonly at: string } | null;
}
