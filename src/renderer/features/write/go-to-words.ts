import { partOfField } from '../../documents/part.ts';
import { addressOf } from '../../reading/issue-ledger.ts';
import type { WriteContext } from './write-place.ts';

/** Goes to a stretch of a field, brings it into sight and flashes it. */
export function goToWords(context: WriteContext, key: string, start: number, end: number): void {
  const reading = context.knowledge?.reader.current().fields.get(key);
  if (reading === undefined) return;
  if (context.registry.get(key) === undefined)
    context.goTo(partOfField(addressOf(reading.developmentId, reading.field)));
  void context.registry
    .whenMounted(key)
    .then(() => requestAnimationFrame(() => context.painter.flash(key, reading.text, start, end)));
}
