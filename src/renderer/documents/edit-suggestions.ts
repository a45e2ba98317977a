import type * as Y from 'yjs';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { suggestionsOf } from '../../shared/crdt/review-maps.ts';
import { slicePieces, unitsOf } from '../../shared/document/pieces.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { newSuggestionId, type PersonId, type SuggestionId } from '../../shared/domain/ids.ts';
import type { StructuralChange } from '../../shared/domain/suggestion.ts';
import { quoteAt } from '../../shared/suggestions/placed-hunk.ts';
import type { Proposal } from '../../shared/suggestions/propose.ts';
import { rowAt } from './field-row.ts';
import { writeSuggestion } from './suggestions-document.ts';
import { anchorUnits } from './unit-anchor.ts';

/**
 * Keeps what a person proposes for one text: new suggestions, those that grew or shrank, and takes back those that nothing
 * is left of. Where the text has changed since the proposal was made, a suggestion is kept by its words, to be found.
 */
export function putProposal(doc: Y.Doc, place: FieldPlace, proposal: Proposal, at: string): void {
  const row = rowAt(doc, place);
  if (row === null || (proposal.changed.length === 0 && proposal.withdrawn.length === 0)) return;
  const { base } = proposal;
  const isCurrent = unitsOf(base) === unitsOf(row.pieces);
  doc.transact(() => {
    for (const id of proposal.withdrawn) suggestionsOf(doc).delete(id);
    for (const hunk of proposal.changed) {
      const removed = slicePieces(base, hunk.start, hunk.end);
      const change = { kind: 'text', place, removed, added: hunk.added, ...quoteAt(base, hunk) } as const;
      const suggestion = { id: hunk.id, by: hunk.by, at, change, status: 'open', decided: null } as const;
      writeSuggestion(doc, { suggestion, anchor: isCurrent ? anchorUnits(row, hunk) : null });
    }
  }, LOCAL_CHANGE);
}

/** Suggests a change of what the issue is made of. */
export function suggestChange(doc: Y.Doc, change: StructuralChange, by: PersonId, at: string): SuggestionId {
  const id = newSuggestionId();
  doc.transact(
    () => writeSuggestion(doc, { suggestion: { id, by, at, change, status: 'open', decided: null }, anchor: null }),
    LOCAL_CHANGE,
  );
  return id;
}

/** Takes a suggestion back; undo brings it again. */
export function withdrawSuggestion(doc: Y.Doc, id: SuggestionId): void {
  doc.transact(() => suggestionsOf(doc).delete(id), LOCAL_CHANGE);
}
