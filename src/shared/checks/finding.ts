import type { ReadField } from '../document/field-text.ts';
import type { CheckLevel } from '../domain/check-policy.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { DevelopmentId, PictureId, SourceId } from '../domain/ids.ts';

export type Severity = Exclude<CheckLevel, 'off'>;
export const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'hint'];

/** A stretch of a field's words, as `blockText` gives them: UTF-16 code units. */
export interface Passage {
  readonly quote: string;
  readonly start: number;
}

/** What a finding is about, where it is not about words. */
export interface FoundThing {
  /** A setting is one of the brand's, by its name there: it stands in no part. */
  readonly kind: 'picture' | 'source' | 'thread' | 'suggestion' | 'setting';
  readonly id: string;
}

/** Where a finding is: the field to stand in, the words to show. `developmentId` is null for what the issue has once. */
export interface FindingPlace {
  readonly developmentId: DevelopmentId | null;
  readonly field: ReadField | 'sources';
  readonly passage: Passage | null;
  readonly thing: FoundThing | null;
}

/** One replacement within a field; `quote` is what must stand there still. */
export interface TextEdit extends Passage {
  readonly place: FieldPlace;
  readonly replacement: string;
}

/** What puts a finding right, as data: the documents room does it as one step that can be undone. */
export type FindingFix =
  /** Edits of the same field stand in its order and do not touch. */
  | { readonly kind: 'replace'; readonly label: string; readonly edits: readonly TextEdit[] }
  | {
      readonly kind: 'link';
      readonly label: string;
      readonly place: FieldPlace;
      readonly url: string;
      readonly to: string;
    }
  | {
      readonly kind: 'source';
      readonly label: string;
      readonly developmentId: DevelopmentId;
      readonly sourceId: SourceId;
      readonly url: string;
    }
  | { readonly kind: 'decorative'; readonly label: string; readonly pictureId: PictureId };

/** Something that is not, or may not be, as it should be before publication. */
export interface Finding {
  /**
   * Made of the check, the place and what is found there, never of a running number: the same finding has the same id
   * wherever its development has moved to and whatever is written elsewhere.
   */
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  /** What it is, in a few words. */
  readonly message: string;
  /** Why it matters, or what is there instead. */
  readonly why: string;
  readonly place: FindingPlace;
  /** The likeliest first; empty where only a person can say. */
  readonly fixes: readonly FindingFix[];
}
