import type * as Y from 'yjs';
import { suggestionsOf } from '../../shared/crdt/review-maps.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import type { Suggestion } from '../../shared/domain/suggestion.ts';
import { type SuggestionsInField, suggestionsInField } from './place-suggestions.ts';
import { type AnchoredSuggestion, readSuggestions } from './suggestions-document.ts';

/** The undecided suggestions of an open issue. */
export interface OpenSuggestions {
  /** By time. Keeps its identity until a suggestion comes, changes or is decided. */
  readonly current: () => readonly Suggestion[];
  /** Those of one text, where they stand in it now. */
  readonly inField: (place: FieldPlace) => SuggestionsInField;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

export function createOpenSuggestions(doc: Y.Doc): OpenSuggestions {
  const listeners = new Set<() => void>();
  let all: readonly AnchoredSuggestion[] | null = null;
  let open: readonly Suggestion[] = [];
  const changed = () => {
    all = null;
    for (const listener of listeners) listener();
  };
  suggestionsOf(doc).observeDeep(changed);
  const read = (): readonly AnchoredSuggestion[] => {
    if (all === null) {
      all = readSuggestions(doc);
      open = all.flatMap(({ suggestion }) => (suggestion.status === 'open' ? [suggestion] : []));
    }
    return all;
  };
  return {
    current() {
      read();
      return open;
    },
    inField: (place) => suggestionsInField(doc, place, read()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => suggestionsOf(doc).unobserveDeep(changed),
  };
}
