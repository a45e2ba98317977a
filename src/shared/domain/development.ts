import type { RichText } from '../document/rich-text.ts';
import type { DevelopmentId, SourceId } from './ids.ts';

/** Where a statement comes from. Attached to a development. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** `http:` or `https:`, or empty. */
  readonly url: string;
  /** ISO 8601 day (`2026-11-18`), or empty. */
  readonly date: string;
  readonly note: string;
}

/** One story of an issue with its analysis. */
export interface Development {
  readonly id: DevelopmentId;
  /** One line of plain text. */
  readonly headline: string;
  readonly body: RichText;
  readonly whyThisMatters: RichText;
  readonly sources: readonly Source[];
  readonly topics: readonly string[];
}
