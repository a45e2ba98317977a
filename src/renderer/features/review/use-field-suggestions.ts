import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Suggestion } from '../../../shared/domain/suggestion.ts';
import type { ReviewContent, ReviewField } from '../../documents/flow-reader.ts';
import type { IssueSession } from '../../documents/issue-session.ts';
import { createOpenSuggestions } from '../../documents/open-suggestions.ts';
import type { SuggestionsInField } from '../../documents/place-suggestions.ts';

/** The undecided suggestions, all and by the text they are in. */
export interface FieldSuggestions {
  readonly open: readonly Suggestion[];
  /** The same object until the text or its suggestions change. */
  readonly of: (field: ReviewField) => SuggestionsInField;
}

/** Follows the suggestions of the open issue; a text's are placed anew only when it or they change. */
export function useFieldSuggestions({ doc }: IssueSession, content: ReviewContent): FieldSuggestions {
  const [suggestions] = useState(() => createOpenSuggestions(doc));
  useEffect(() => suggestions.destroy, [suggestions]);
  const open = useSyncExternalStore(suggestions.subscribe, suggestions.current);
  return useMemo(() => {
    const placed = new WeakMap<ReviewField, SuggestionsInField>();
    void content;
    return {
      open,
      of(field) {
        const known = placed.get(field) ?? suggestions.inField(field.place);
        placed.set(field, known);
        return known;
      },
    };
  }, [open, suggestions, content]);
}
