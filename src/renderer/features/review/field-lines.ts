import { toLines } from '../../../shared/document/lines.ts';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import { markedWithSuggestions } from '../../../shared/suggestions/apply.ts';
import type { ReviewField } from '../../documents/flow-reader.ts';
import type { SuggestionsInField } from '../../documents/place-suggestions.ts';
import type { ChangedSince } from './changed-since.ts';

const plain = new WeakMap<ReviewField, MarkedLines>();

/** A field's lines as they are, without any change. The same field gives the same lines. */
function plainLines(field: ReviewField): MarkedLines {
  const known = plain.get(field);
  if (known !== undefined) return known;
  const lines = toLines(field.rich).map(({ kind, runs }) => ({
    kind,
    runs: runs.map((run) => ({ run, change: 'same' as const, mark: null })),
    change: 'same' as const,
    was: null,
    mark: null,
  }));
  plain.set(field, lines);
  return lines;
}

const suggested = new WeakMap<SuggestionsInField, MarkedLines>();

/** A field's lines with its open suggestions in place, else with what changed in it. What is the same gives the same lines. */
export function linesOfField(
  field: ReviewField,
  suggestions: SuggestionsInField,
  changed: ChangedSince | null,
): MarkedLines {
  if (suggestions.placed.length === 0) return changed?.lines.get(field.key) ?? plainLines(field);
  const known = suggested.get(suggestions) ?? markedWithSuggestions(suggestions.base, suggestions.placed);
  suggested.set(suggestions, known);
  return known;
}
