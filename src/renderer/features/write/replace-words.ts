import { replaceInField } from '../../documents/replace-in-field.ts';
import { addressOf } from '../../reading/issue-ledger.ts';
import type { WriteContext } from './write-place.ts';

/** Writes other words in place of a stretch of a field, as one undo step. Nothing is written where the text has moved on. */
export function replaceWords(
  context: WriteContext,
  key: string,
  range: { readonly start: number; readonly end: number },
  replacement: string,
): void {
  const reading = context.knowledge?.reader.current().fields.get(key);
  if (reading === undefined) return;
  const { session } = context;
  session.undo.boundary();
  const isDone = replaceInField(session.doc, [
    {
      address: addressOf(reading.developmentId, reading.field),
      text: reading.text,
      // Not spread: a number of the text has a `text` of its own.
      start: range.start,
      end: range.end,
      replacement,
    },
  ]);
  session.undo.boundary();
  if (isDone === 0) context.tell('The text has changed meanwhile. Look again and repeat it.');
}
