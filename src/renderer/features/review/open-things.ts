import type { ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { partOfThread, type ReviewView } from './review-view.ts';

/** Something that waits for an answer, where it stands in the reading order. */
export interface OpenThing {
  readonly id: string;
  readonly part: ReviewPart['ref'];
  readonly field: number;
  readonly start: number;
}

/** The open threads that are shown, in reading order. */
export function openThings({ content }: ReviewView, shown: readonly PlacedThread[]): readonly OpenThing[] {
  const { parts } = content;
  return shown
    .filter(({ thread }) => thread.resolved === null)
    .flatMap((item): OpenThing[] => {
      const part = partOfThread(parts, item);
      if (part === null) return [];
      const { place } = item;
      if (place.kind !== 'text') return [{ id: item.thread.id, part: part.ref, field: -1, start: 0 }];
      const field = part.fields.findIndex(({ place: { field } }) => field === place.place.field);
      return [{ id: item.thread.id, part: part.ref, field, start: place.range.start }];
    })
    .sort(
      (a, b) =>
        parts.findIndex(({ ref }) => ref === a.part) - parts.findIndex(({ ref }) => ref === b.part) ||
        a.field - b.field ||
        a.start - b.start,
    );
}
