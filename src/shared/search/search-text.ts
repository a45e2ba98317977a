import type { ReadField } from '../document/field-text.ts';

/** Where in a text a word stands. */
export type SearchField = ReadField | 'sources';

/** A number that a text states, as the figures ledger keeps it. */
export interface SearchQuantity {
  /** With its magnitude applied. */
  readonly value: number;
  /** UCUM-like (`MW`, `ha`, `%`), or null. */
  readonly unit: string | null;
  /** ISO 4217, or null. */
  readonly currency: string | null;
  /** As written in the text (`$1.8B`), so that a hit can show it. */
  readonly text?: string;
}

/** One searchable text: a development, or something that an issue has once (lede, In Context …). */
export interface SearchText {
  readonly id: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly publicationId: string;
  /** Null for what the issue has once. */
  readonly developmentId: string | null;
  /** ISO 8601 day, or empty. */
  readonly date: string;
  /** Of a development it is searched, whether or not it is among the fields. */
  readonly headline: string;
  readonly fields: readonly { readonly field: SearchField; readonly text: string }[];
  readonly entityIds?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries?: readonly string[];
  readonly quantities?: readonly SearchQuantity[];
}

/** A stretch to be painted; UTF-16 offsets, `end` exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** One text that a query found. */
export interface SearchHit {
  readonly id: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly developmentId: string | null;
  readonly date: string;
  readonly headline: string;
  /** Comparable within one answer only. */
  readonly score: number;
  /** Where the snippet stands. */
  readonly field: SearchField;
  /** The sentence that shows most of what was asked; a very long one is cut with `…`. */
  readonly snippet: string;
  /** Within the snippet, in order, not overlapping. */
  readonly marks: readonly Mark[];
}

/** The fields to index, a development's headline first. */
export function searchableFields(text: SearchText): SearchText['fields'] {
  const isMissing = text.developmentId !== null && !text.fields.some(({ field }) => field === 'headline');
  return isMissing && text.headline !== '' ? [{ field: 'headline', text: text.headline }, ...text.fields] : text.fields;
}

/** A bit for each field; the seven that are met most come first, so that a set of them is one byte. */
export const FIELD_BITS: Readonly<Record<SearchField, number>> = {
  body: 1,
  whyThisMatters: 2,
  headline: 4,
  sources: 8,
  lede: 16,
  inContext: 32,
  takeaway: 64,
  title: 128,
  sectionHeading: 256,
  notice: 512,
};
