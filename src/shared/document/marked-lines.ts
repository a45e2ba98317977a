import type { PersonId } from '../domain/ids.ts';
import type { InlineRun } from './inline-runs.ts';
import type { LineKind } from './lines.ts';

/** What a change stands for. */
export interface ChangeMark {
  /** The suggestions it belongs to; empty where two texts are compared. */
  readonly ids: readonly string[];
  /** Whose; null where two texts are compared. */
  readonly by: PersonId | null;
}

/** A run with what happened to it; `formatted`: the same words with other marks or another link, shown as they would be. */
export interface MarkedRun {
  readonly run: InlineRun;
  readonly change: 'same' | 'added' | 'removed' | 'formatted';
  readonly mark: ChangeMark | null;
}

/**
 * A line with what happened to it. `split`: it was one with the line before; `joined`: the line before would be one with
 * it; `changed`: it was of another kind (`was`). Its runs tell of the words.
 */
export interface MarkedLine {
  readonly kind: LineKind;
  readonly runs: readonly MarkedRun[];
  readonly change: 'same' | 'added' | 'removed' | 'split' | 'joined' | 'changed';
  readonly was: LineKind | null;
  readonly mark: ChangeMark | null;
}

/** A text with its changes in place: two texts compared, or a text with its open suggestions. One renderer shows both. */
export type MarkedLines = readonly MarkedLine[];
