import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import type { StructuralChange, Suggestion } from '../../../shared/domain/suggestion.ts';
import { suggestChange } from '../../documents/edit-suggestions.ts';
import type { ReviewPart } from '../../documents/flow-reader.ts';
import { pictureValues } from '../../documents/structural-suggestions.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewView } from './review-view.ts';
import { decide, suggestionsIn } from './suggestion-items.tsx';

/** What the entries ask of the mode around them. */
export interface SuggestionEntriesHost {
  readonly desk: ReviewDesk;
  readonly onBack: (part: ReviewPart) => void;
  /** Asks for the headline and first words of a development that is suggested behind this part. */
  readonly onAdd: (part: ReviewPart) => void;
}

/** What can be suggested about a part as a whole, and deciding all that is suggested in it. */
export function suggestionEntries(
  host: SuggestionEntriesHost,
  view: ReviewView,
  part: ReviewPart,
): readonly (readonly MenuEntry[])[] {
  return [structural(host, view, part), deciding(host, view, part)];
}

function structural(host: SuggestionEntriesHost, view: ReviewView, part: ReviewPart): readonly MenuEntry[] {
  const { desk } = host;
  const { developmentId, number } = part;
  const suggest = (change: StructuralChange) => {
    suggestChange(desk.session.doc, change, desk.me.id, new Date().toISOString());
    desk.tell('It is suggested; nothing was changed.', { label: 'Undo', run: desk.session.undo.undo });
  };
  const ids = view.content.parts.flatMap((item) => (item.developmentId === null ? [] : [item.developmentId]));
  const add: MenuEntry = {
    id: 'suggest-add',
    label: 'Suggest a development after this',
    run: () => host.onAdd(part),
  };
  const swaps = part.pictures.map(
    (picture, at): MenuEntry => ({
      id: `suggest-swap-${picture.id}`,
      label: `Suggest another picture for ${picture.caption === '' ? `picture ${at + 1}` : `“${picture.caption}”`}`,
      run: () =>
        void desk.choosePicture().then((content) => {
          if (content === null) return;
          const was = pictureValues(picture);
          suggest({
            kind: 'swap-picture',
            developmentId,
            pictureId: picture.id,
            was,
            picture: { ...was, content },
          });
        }),
    }),
  );
  if (developmentId === null || number === null) return part.ref === 'lede' ? [add, ...swaps] : swaps;
  const behind = (at: number): DevelopmentId | null => ids[at] ?? null;
  const move = (label: string, to: DevelopmentId | null): MenuEntry => ({
    id: `suggest-${label}`,
    label: `Suggest moving it ${label}`,
    run: () => suggest({ kind: 'move-development', developmentId, behind: to }),
  });
  return [
    ...(number > 1 ? [move('up', behind(number - 3))] : []),
    ...(number < ids.length ? [move('down', behind(number))] : []),
    add,
    {
      id: 'suggest-remove',
      label: 'Suggest leaving it out',
      run: () => suggest({ kind: 'remove-development', developmentId }),
    },
    ...swaps,
  ];
}

function deciding(host: SuggestionEntriesHost, view: ReviewView, part: ReviewPart): readonly MenuEntry[] {
  const { desk } = host;
  const here = suggestionsIn(view, part);
  if (here.length < 2 || !desk.me.roles.includes('editor')) return [];
  const both = (id: string, whose: string, chosen: readonly Suggestion[]): MenuEntry[] => [
    { id: `accept-${id}`, label: `Accept ${whose}`, run: () => decide(host, part, chosen, 'accept') },
    { id: `reject-${id}`, label: `Reject ${whose}`, run: () => decide(host, part, chosen, 'reject') },
  ];
  const authors = [...new Set(here.map(({ by }) => by))];
  return [
    ...both('all', `all ${here.length} suggestions`, here),
    ...(authors.length < 2
      ? []
      : authors.flatMap((id) => {
          const theirs = here.filter(({ by }) => by === id);
          return both(id, `all of ${view.personOf(id).name} (${theirs.length})`, theirs);
        })),
  ];
}
