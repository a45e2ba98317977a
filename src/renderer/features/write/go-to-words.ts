import { addressOfPlace } from '../../../shared/crdt/issue-document.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { partOfField } from '../../documents/part.ts';
import type { WriteContext } from './write-place.ts';

/** Goes to a stretch of a field, brings it into sight and flashes it. */
export function goToWords(context: WriteContext, key: string, start: number, end: number): void {
  const reading = context.knowledge?.reader.current().fields.get(key);
  if (reading !== undefined) showWords(context, reading, start, end);
}

/** The same for a field whose words are at hand; the caret stays where it is. */
export function showWords(
  context: WriteContext,
  { key, developmentId, field, text }: TextOfField,
  start: number,
  end: number,
): void {
  // A development's field may be on screen still while the page is on its way to another; In Context stands beside any page.
  if (developmentId !== null || context.registry.get(key) === undefined)
    context.goTo(partOfField(addressOfPlace({ developmentId, field })));
  void context.registry
    .whenMounted(key)
    .then(() => requestAnimationFrame(() => context.painter.flash(key, text, start, end)));
}
