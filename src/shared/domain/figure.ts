import type { ReadField } from '../document/field-text.ts';
import type { DevelopmentId, EntityId, FigureId, SourceId } from './ids.ts';
import type { Quantity } from './quantity.ts';

export const FIGURE_STATES = ['unchecked', 'checked', 'disputed'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** A number of the text with what a person knows of it. */
export interface Figure {
  readonly id: FigureId;
  /** Null for what the issue has once. */
  readonly developmentId: DevelopmentId | null;
  readonly field: ReadField;
  /** The number as it was written when it was last tied to the text, and up to 32 characters on either side. */
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** What the text said then: a number that has moved away from it is *changed since checked*. */
  readonly quantity: Quantity;
  /** What it measures ("Total cost"); empty where nobody has said. */
  readonly measures: string;
  readonly entityId: EntityId | null;
  /** In words ("2027", "over three years"); empty for none. */
  readonly period: string;
  readonly sourceId: SourceId | null;
  readonly state: FigureState;
  /** Who checked or disputed it, and when (ISO 8601 instant); empty where nobody has. */
  readonly judgedBy: string;
  readonly judgedAt: string;
  readonly note: string;
}
