import type { FieldPlace } from '../../../shared/domain/field-place.ts';
import type { ReviewContent, ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { type FieldStretch, selectStretch } from './flow-selection.ts';
import type { ReviewDesk } from './review-desk.ts';

/** The element of a part in the flow. */
export const partElement = (ref: ReviewPart['ref']): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-flow] > [data-part="${CSS.escape(ref)}"]`);

/** Brings a part to the top of the flow and gives it the focus. */
export function showPart(ref: ReviewPart['ref']): void {
  const section = partElement(ref);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

/** Brings a part into sight, then the card in it, and gives the card the focus: its margin is drawn only when it is near. */
export function showCard(ref: ReviewPart['ref'], id: string): void {
  const section = partElement(ref);
  section?.scrollIntoView({ block: 'nearest' });
  let frames = 30;
  const look = () => {
    const card = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
    if (card === null) {
      frames -= 1;
      if (frames > 0) requestAnimationFrame(look);
      return;
    }
    card.scrollIntoView({ block: 'nearest' });
    card.querySelector<HTMLElement>('[data-card-focus]')?.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}

/** Back to the words of a thread: they are selected, and the part has the focus. */
export function showWords(desk: ReviewDesk, content: ReviewContent, { thread, place }: PlacedThread): void {
  const stretch = stretchOf(content, place);
  const part = content.parts.find(({ fields }) => stretch !== null && fields.includes(stretch.field));
  const target = thread.target;
  const ref = part?.ref ?? ('developmentId' in target ? target.developmentId : null) ?? content.parts[0]?.ref;
  if (ref !== undefined) partElement(ref)?.focus({ preventScroll: true });
  if (stretch !== null) selectStretch(desk.registry, stretch);
}

/** The stretch that a placed thread is on; null for whole things and detached ones. */
export function stretchOf(content: ReviewContent, place: PlacedThread['place']): FieldStretch | null {
  if (place.kind !== 'text') return null;
  const field = fieldsByPlace(content).get(placeKey(place.place));
  return field === undefined ? null : { field, ...place.range };
}

const known = new WeakMap<ReviewContent, ReadonlyMap<string, ReviewField>>();

function fieldsByPlace(content: ReviewContent): ReadonlyMap<string, ReviewField> {
  const fields =
    known.get(content) ??
    new Map(content.parts.flatMap((part) => part.fields.map((field) => [placeKey(field.place), field] as const)));
  known.set(content, fields);
  return fields;
}

const placeKey = ({ developmentId, field }: FieldPlace): string => `${developmentId ?? ''}/${field}`;
