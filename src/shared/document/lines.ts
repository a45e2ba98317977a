import type { Table } from 'mdast';
import type { InlineRun } from './inline-runs.ts';

/** What a line is. Everything but a table's cells is in the lines, so that any change of a text is a change of lines. */
export type LineKind =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly depth: 3 | 4 }
  | { readonly kind: 'quote' }
  /** `depth` 0 is an item of an outermost list; `start` is the number of the list's first item, where it is ordered. */
  | { readonly kind: 'item'; readonly ordered: boolean; readonly depth: number; readonly start: number }
  | { readonly kind: 'rule' }
  /** Changed as a whole only. */
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'note'; readonly identifier: string };

/**
 * A paragraph, heading, list item, quoted paragraph, rule, table or footnote text: a field as a flat row of lines. A field
 * is its lines; any row of lines is a field once it is normalised, so changes can be taken one by one.
 */
export interface Line {
  readonly kind: LineKind;
  /** Empty for rules and tables. */
  readonly runs: readonly InlineRun[];
}
