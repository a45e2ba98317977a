import type { ReadField } from '../document/field-text.ts';
import type { EntityId } from './ids.ts';

/** One development of an earlier issue in which an entity is mentioned. */
export interface MemoryItem {
  readonly issueId: string;
  readonly developmentId: string | null;
  readonly number: string;
  readonly issueTitle: string;
  /** ISO 8601 day, or empty. */
  readonly date: string;
  readonly headline: string;
  readonly field: ReadField;
  /** The sentence with the first mention. */
  readonly sentence: string;
  /** Where in the sentence the name stands; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Mentions in the whole development. */
  readonly count: number;
}

/** What a publication has written about one entity. */
export interface EntityMemory {
  readonly entityId: EntityId;
  /** Newest first; at most as many as were asked for. */
  readonly items: readonly MemoryItem[];
  readonly total: number;
  /** Issues of the publication that came out after the last one with a mention, of those before the one that asks. */
  readonly issuesSince: number;
}

/** How often an entity is mentioned in each issue, oldest first. */
export interface TimelineStep {
  readonly issueId: string;
  readonly number: string;
  readonly date: string;
  readonly mentions: number;
}
