import type { FieldPlace } from '../domain/field-place.ts';

/**
 * Why a thread has no place: its words are nowhere; they are in several places and nothing says which; its development
 * lies in the tray, or is no longer there; the figure, picture, source or entity is no longer there.
 */
export type DetachedWhy = 'words-gone' | 'ambiguous' | 'in-tray' | 'development-gone' | 'thing-gone';

/** Where a thread stands now. */
export type ThreadPlace =
  | {
      readonly kind: 'text';
      readonly place: FieldPlace;
      /** In UTF-16 code units of the field's text (`blockText`, or the line). */
      readonly range: { readonly start: number; readonly end: number };
      readonly isExact: boolean;
      /** Edits since the quote was taken, as a share of its characters; 0 where it is exact. */
      readonly distance: number;
    }
  /** It is about a whole thing, which is there. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'detached'; readonly why: DetachedWhy };
