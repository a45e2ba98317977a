import type * as Y from 'yjs';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { suggestionsOf } from '../../shared/crdt/review-maps.ts';
import { unitsOf } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { PersonId, SuggestionId } from '../../shared/domain/ids.ts';
import type { StructuralChange, Suggestion, SuggestionStatus } from '../../shared/domain/suggestion.ts';
import { placeAfter, withoutOverlaps, withSuggestions } from '../../shared/suggestions/apply.ts';
import { quoteAt } from '../../shared/suggestions/placed-hunk.ts';
import { settle } from '../../shared/suggestions/settle.ts';
import { rowAt, writeRow } from './field-row.ts';
import type { IssueUndo } from './issue-undo.ts';
import { suggestionsInField } from './place-suggestions.ts';
import { canMake, make } from './structural-suggestions.ts';
import { type AnchoredSuggestion, readSuggestions, samePlace, writeSuggestion } from './suggestions-document.ts';
import { anchorUnits } from './unit-anchor.ts';

/** An issue that is open, with its undo: a decision is a step of its own. */
export interface DecidableIssue {
  readonly doc: Y.Doc;
  readonly undo: Pick<IssueUndo, 'boundary'>;
}

export interface Decider {
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What came of accepting several at once. */
export interface AcceptedSuggestions {
  readonly accepted: readonly SuggestionId[];
  /** Left open: what they stand on is gone, be it by another one that was accepted with them. */
  readonly overtaken: readonly SuggestionId[];
}

/** Makes the changes of some open suggestions, all as one undo step. The words of others that stay keep their identity. */
export function acceptSuggestions(
  { doc, undo }: DecidableIssue,
  ids: readonly SuggestionId[],
  decider: Decider,
): AcceptedSuggestions {
  const wanted = new Set(ids);
  const all = readSuggestions(doc);
  const chosen = all.flatMap(({ suggestion }) =>
    suggestion.status === 'open' && wanted.has(suggestion.id) ? [suggestion] : [],
  );
  const accepted: SuggestionId[] = [];
  undo.boundary();
  doc.transact(() => {
    for (const place of placesOf(chosen)) accepted.push(...acceptInField(doc, place, wanted, all));
    for (const { id, change } of chosen) {
      if (change.kind === 'text' || !canMake(doc, change)) continue;
      make(doc, change satisfies StructuralChange);
      accepted.push(id);
    }
    for (const id of accepted) decide(doc, id, 'accepted', decider);
  }, LOCAL_CHANGE);
  undo.boundary();
  return { accepted, overtaken: chosen.flatMap(({ id }) => (accepted.includes(id) ? [] : [id])) };
}

/** Turns some open suggestions down, all as one undo step. The text is as it was: they never were in it. */
export function rejectSuggestions({ doc, undo }: DecidableIssue, ids: readonly SuggestionId[], decider: Decider): void {
  const open = new Set(
    readSuggestions(doc).flatMap(({ suggestion: { id, status } }) => (status === 'open' ? [id] : [])),
  );
  undo.boundary();
  doc.transact(() => {
    for (const id of ids) if (open.has(id)) decide(doc, id, 'rejected', decider);
  }, LOCAL_CHANGE);
  undo.boundary();
}

const decide = (doc: Y.Doc, id: SuggestionId, status: SuggestionStatus, { by, at }: Decider): void =>
  void suggestionsOf(doc).get(id)?.set('decision', { status, by, at });

function placesOf(suggestions: readonly Suggestion[]): FieldPlace[] {
  const places: FieldPlace[] = [];
  for (const { change } of suggestions)
    if (change.kind === 'text' && !places.some((place) => samePlace(place, change.place))) places.push(change.place);
  return places;
}

function acceptInField(
  doc: Y.Doc,
  place: FieldPlace,
  wanted: ReadonlySet<SuggestionId>,
  all: readonly AnchoredSuggestion[],
): SuggestionId[] {
  const { base, placed } = suggestionsInField(doc, place, all);
  const { chosen, twins } = withoutOverlaps(placed.filter(({ id }) => wanted.has(id)));
  if (chosen.length === 0) return [];
  const next = settle(withSuggestions(base, chosen));
  writeRow(doc, place, next.pieces);
  const row = rowAt(doc, place);
  // The others are tied to where they stand now: a line that became another kind is another element, and what was tied to
  // its words would have to be looked for.
  if (row !== null && unitsOf(row.pieces) === unitsOf(next.pieces)) {
    for (const hunk of placed) {
      const after = chosen.includes(hunk) ? null : placeAfter(chosen, hunk);
      const at = after === null ? null : next.placeOf(after);
      const known = all.find(({ suggestion }) => suggestion.id === hunk.id)?.suggestion;
      if (at === null || known?.change.kind !== 'text') continue;
      const change = { ...known.change, ...quoteAt(row.pieces, at) };
      writeSuggestion(doc, { suggestion: { ...known, change }, anchor: anchorUnits(row, at) });
    }
  }
  return [...chosen, ...twins].map(({ id }) => id);
}
