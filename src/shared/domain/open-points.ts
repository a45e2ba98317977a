import type { FieldPlace } from './field-place.ts';
import type { PartRef } from './part-ref.ts';

/** A conversation that is not resolved, as far as it matters to what goes out. */
export interface OpenThread {
  readonly id: string;
  /** Null where it is about the issue, or about what no part has. */
  readonly part: PartRef | null;
  /** Null where it is about a whole. */
  readonly place: FieldPlace | null;
  /** The words it is about; empty where it is about a whole. */
  readonly quote: string;
  readonly isBlocking: boolean;
  /** Who opened it, by name. */
  readonly who: string;
  /** Its first comment. */
  readonly words: string;
}

/** A proposed change that nobody has accepted or rejected. */
export interface OpenSuggestion {
  readonly id: string;
  readonly part: PartRef | null;
  readonly place: FieldPlace | null;
  readonly who: string;
}

/** What is open about an issue, beside its content: kept apart, because nothing of it is printed. */
export interface OpenPoints {
  readonly threads: readonly OpenThread[];
  readonly suggestions: readonly OpenSuggestion[];
}

export const NO_OPEN_POINTS: OpenPoints = { threads: [], suggestions: [] };
