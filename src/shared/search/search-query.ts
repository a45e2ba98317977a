import type { SearchField } from './search-text.ts';

export type NumberOperator = '>' | '>=' | '<' | '<=' | '=';

/** A bound on the numbers of a text. */
export interface NumberFilter {
  readonly op: NumberOperator;
  /** With its magnitude applied. */
  readonly value: number;
  /** UCUM-like; null for any. */
  readonly unit: string | null;
  /** ISO 4217; null for any. */
  readonly currency: string | null;
}

/** A filter as a person sees it. */
export interface QueryChip {
  readonly label: string;
  /** The piece of the query that it came from, so that taking it out removes the filter. */
  readonly text: string;
}

/** What is asked: a text must meet every part. */
export interface SearchQuery {
  /** Each found as a word or the beginning of one, or in its place a country or a year of the text. */
  readonly words: readonly string[];
  /** Words that must stand side by side. */
  readonly phrases: readonly string[];
  /** Words or phrases that must not be there. */
  readonly not: readonly string[];
  readonly numbers: readonly NumberFilter[];
  /** Any of them. */
  readonly years: readonly number[];
  /** ISO 3166-1 alpha-2; any of them. */
  readonly countries: readonly string[];
  /** All of them. */
  readonly entityIds: readonly string[];
  /** Where the words must stand; empty for anywhere. */
  readonly fields: readonly SearchField[];
  readonly chips: readonly QueryChip[];
}

/** A query that asks for nothing. */
export const EMPTY_QUERY: SearchQuery = {
  words: [],
  phrases: [],
  not: [],
  numbers: [],
  years: [],
  countries: [],
  entityIds: [],
  fields: [],
  chips: [],
};
