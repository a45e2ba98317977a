import type { OpenSuggestion, OpenThread } from '../../domain/open-points.ts';
import type { FindingDraft } from '../check.ts';
import { partPlace } from './part-place.ts';

/** Where an open thread or suggestion leads: to its words, or to the part that it is about. */
export function openPointPlace({
  part,
  place,
  quote,
}: Pick<OpenThread | OpenSuggestion, 'part' | 'place'> & { readonly quote?: string }): Pick<
  FindingDraft,
  'place' | 'passage'
> {
  // Where the words stand now is found by whoever shows them.
  const passage = place === null || quote === undefined || quote === '' ? null : { quote, start: -1 };
  return { place: place ?? partPlace(part), ...(passage === null ? {} : { passage }) };
}
