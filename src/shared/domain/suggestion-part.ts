import type { PartRef } from './part-ref.ts';
import type { Suggestion } from './suggestion.ts';

/** The part of an issue that a suggestion is for; null where no part has what it is for. */
export function partOfSuggestion({ change }: Pick<Suggestion, 'change'>): PartRef | null {
  if (change.kind === 'text') {
    const { developmentId, field } = change.place;
    return developmentId ?? (field === 'lede' || field === 'inContext' || field === 'takeaway' ? field : null);
  }
  return change.kind === 'add-development' ? change.behind : change.developmentId;
}
