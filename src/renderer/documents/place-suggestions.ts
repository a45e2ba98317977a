import type * as Y from 'yjs';
import type { Anchor } from '../../shared/crdt/field-anchor.ts';
import { type Pieces, unitsOf } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { Suggestion, TextChange } from '../../shared/domain/suggestion.ts';
import { findPlace, sharedContext } from '../../shared/suggestions/find-place.ts';
import { inOrder, type PlacedHunk } from '../../shared/suggestions/placed-hunk.ts';
import { rowAt } from './field-row.ts';
import { type AnchoredSuggestion, readSuggestions, samePlace } from './suggestions-document.ts';
import { placesOfAnchor } from './unit-anchor.ts';
import type { FieldRow } from './unit-places.ts';

/** The open suggestions of one text, where they stand in it now. */
export interface SuggestionsInField {
  /** The text without them, as they are placed in it. */
  readonly base: Pieces;
  readonly placed: readonly PlacedHunk[];
  /** What these stand on is no longer there, or could be in more than one place. They can be rejected or copied. */
  readonly overtaken: readonly Suggestion[];
}

/** Reads where a text's open suggestions stand; `all` where the suggestions have been read already. */
export function suggestionsInField(
  doc: Y.Doc,
  place: FieldPlace,
  all: readonly AnchoredSuggestion[] = readSuggestions(doc),
): SuggestionsInField {
  const row = rowAt(doc, place);
  const placed: PlacedHunk[] = [];
  const overtaken: Suggestion[] = [];
  const units = row === null ? '' : unitsOf(row.pieces);
  for (const { suggestion, anchor } of all) {
    const { id, by, change, status } = suggestion;
    if (status !== 'open' || change.kind !== 'text' || !samePlace(change.place, place)) continue;
    const at = row === null ? null : placeNow(row, units, change, anchor);
    if (at === null) overtaken.push(suggestion);
    else placed.push({ id, by, added: change.added, ...at });
  }
  return { base: row?.pieces ?? [], placed: inOrder(placed), overtaken };
}

/** An insertion is where it was while so much of what was around it is. */
const LEAST_AROUND = 4;

function placeNow(
  row: FieldRow,
  units: string,
  change: TextChange,
  anchor: Anchor | null,
): { start: number; end: number } | null {
  const removed = unitsOf(change.removed);
  const quote = { removed, before: change.before, after: change.after };
  const { start, end } = anchor === null ? { start: null, end: null } : placesOfAnchor(row, anchor);
  if (removed !== '') {
    const stands = start !== null && end !== null && units.slice(start, end) === removed;
    return stands ? { start, end } : findPlace(units, quote);
  }
  const least = Math.min(LEAST_AROUND, change.before.length + change.after.length);
  const [best] = [start, end]
    .flatMap((at) => (at === null ? [] : [{ at, around: sharedContext(units, at, at, quote) }]))
    .filter(({ around }) => around >= least)
    .sort((a, b) => b.around - a.around);
  return best === undefined ? findPlace(units, quote) : { start: best.at, end: best.at };
}
