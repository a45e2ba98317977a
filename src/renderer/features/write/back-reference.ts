import { longDay } from '../../../shared/document/period-text.ts';
import type { MemoryItem } from '../../../shared/domain/memory.ts';
import { insertText } from '../../editor/insert-text.ts';
import type { WriteContext } from './write-place.ts';

/** How an earlier issue is pointed to, in the languages we ship; others take the English form. */
const FORMS: Readonly<Record<string, (number: string, day: string) => string>> = {
  en: (number, day) =>
    number === '' ? `(see our issue of ${day})` : `(see No. ${number}${day === '' ? '' : `, ${day}`})`,
  ru: (number, day) => (number === '' ? `(см. выпуск от ${day})` : `(см. № ${number}${day === '' ? '' : `, ${day}`})`),
  de: (number, day) =>
    number === '' ? `(siehe Ausgabe vom ${day})` : `(siehe Nr. ${number}${day === '' ? '' : `, ${day}`})`,
  fr: (number, day) =>
    number === '' ? `(voir notre numéro du ${day})` : `(voir n° ${number}${day === '' ? '' : `, ${day}`})`,
};

/** What is written to point to an earlier issue, by house rule. */
export function backReference(item: Pick<MemoryItem, 'number' | 'date'>, language: string): string {
  const form = FORMS[language.split('-')[0] ?? 'en'] ?? FORMS.en;
  return form?.(item.number, longDay(item.date, language)) ?? '';
}

/** Puts a reference to an earlier development at the caret. */
export function insertBackReference(context: WriteContext, item: MemoryItem): void {
  const field = context.registry.active();
  if (field === null || field.kind !== 'rich') {
    context.tell('Put the caret where the back-reference belongs, then insert it again.');
    return;
  }
  insertText(field.editor, backReference(item, field.language));
  field.editor.focus();
}
