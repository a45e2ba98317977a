import type { ReactElement } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PlacedHunk } from '../../../shared/suggestions/placed-hunk.ts';
import { putProposal } from '../../documents/edit-suggestions.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { SuggestionsInField } from '../../documents/place-suggestions.ts';
import { SuggestField } from '../../editor/suggest/suggest-field.tsx';
import type { ReviewDesk } from './review-desk.ts';
import { partLabel } from './review-labels.ts';
import type { ReviewView } from './review-view.ts';

/** The editor in which a text of this part is being suggested in; null where none is. */
export function suggestEditor(
  desk: ReviewDesk,
  view: ReviewView,
  part: ReviewPart,
  suggestingKey: string | null,
  onLeave: (part: ReviewPart) => void,
): { readonly key: string; readonly editor: ReactElement } | null {
  const field = part.fields.find(({ key }) => key === suggestingKey);
  if (field === undefined) return null;
  const { session, me, publication } = desk;
  const suggestions = view.suggestions.of(field);
  return {
    key: field.key,
    editor: (
      <SuggestField
        key={field.key}
        kind={field.isLine ? 'line' : 'rich'}
        size={field.isLine ? 'flow-head' : part.ref === 'lede' || part.ref === 'takeaway' ? 'lede' : 'flow'}
        label={`Suggest in: ${fieldName(part, field.address.field, publication)}`}
        language={view.content.language}
        by={me.id}
        hand={me.hand}
        base={suggestions.base}
        mine={ownIn(suggestions, me.id)}
        onPropose={(proposal) => putProposal(session.doc, field.place, proposal, new Date().toISOString())}
        boundary={session.undo.boundary}
        onLeave={() => onLeave(part)}
        autoFocus
      />
    ),
  };
}

const own = new WeakMap<SuggestionsInField, { readonly by: PersonId; readonly hunks: readonly PlacedHunk[] }>();

/** My own suggestions in a text; the same row for the same suggestions. */
function ownIn(suggestions: SuggestionsInField, by: PersonId): readonly PlacedHunk[] {
  const known = own.get(suggestions);
  if (known?.by === by) return known.hunks;
  const hunks = suggestions.placed.filter((hunk) => hunk.by === by);
  own.set(suggestions, { by, hunks });
  return hunks;
}

function fieldName(part: ReviewPart, field: string, publication: ReviewDesk['publication']): string {
  const label = partLabel(part, publication);
  if (field === 'headline') return `headline of ${label}`;
  return field === 'whyThisMatters' ? `${publication.houseNames.whyThisMatters[0] ?? 'analysis'} of ${label}` : label;
}
