import type { ReviewPart } from '../../documents/flow-reader.ts';
import { stretchOfCollision } from '../../documents/place-collisions.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { collisionsIn, fieldOf } from './collision-items.tsx';
import { partOfThread, type ReviewView } from './review-view.ts';
import { suggestionsIn } from './suggestion-items.tsx';

/** Something that waits for an answer, where it stands in the reading order. */
export interface OpenThing {
  readonly id: string;
  readonly part: ReviewPart['ref'];
  readonly field: number;
  readonly start: number;
}

/** The open threads that are shown, the undecided suggestions and what two people changed at once, in reading order. */
export function openThings(view: ReviewView, shown: readonly PlacedThread[]): readonly OpenThing[] {
  const { parts } = view.content;
  const order = new Map(parts.map(({ ref }, at) => [ref, at]));
  return [
    ...openThreads(parts, shown),
    ...parts.flatMap((part) => [...openSuggestions(view, part), ...openCollisions(view, part)]),
  ].sort((a, b) => (order.get(a.part) ?? -1) - (order.get(b.part) ?? -1) || a.field - b.field || a.start - b.start);
}

function openThreads(parts: readonly ReviewPart[], shown: readonly PlacedThread[]): OpenThing[] {
  return shown
    .filter(({ thread }) => thread.resolved === null)
    .flatMap((item): OpenThing[] => {
      const part = partOfThread(parts, item);
      if (part === null) return [];
      const { place } = item;
      if (place.kind !== 'text') return [{ id: item.thread.id, part: part.ref, field: -1, start: 0 }];
      const field = part.fields.findIndex(({ place: { field } }) => field === place.place.field);
      return [{ id: item.thread.id, part: part.ref, field, start: place.range.start }];
    });
}

function openSuggestions(view: ReviewView, part: ReviewPart): OpenThing[] {
  return suggestionsIn(view, part).map(({ id }): OpenThing => {
    const at = part.fields
      .map((field, index) => ({ index, hunk: view.suggestions.of(field).placed.find((placed) => placed.id === id) }))
      .find(({ hunk }) => hunk !== undefined);
    return { id, part: part.ref, field: at?.index ?? -1, start: at?.hunk?.start ?? 0 };
  });
}

const openCollisions = (view: ReviewView, part: ReviewPart): OpenThing[] =>
  collisionsIn(view, part).map((placed): OpenThing => {
    const field = fieldOf(part, placed);
    const start = field === undefined ? null : (stretchOfCollision(field.text, placed)?.start ?? null);
    const index = field === undefined ? -1 : part.fields.indexOf(field);
    return { id: placed.collision.id, part: part.ref, field: index, start: start ?? 0 };
  });
