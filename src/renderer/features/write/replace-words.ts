import { addressOfPlace } from '../../../shared/crdt/issue-document.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { replaceInField } from '../../documents/replace-in-field.ts';
import type { WriteContext } from './write-place.ts';

/** Words to be put in place of a stretch of a field; the offsets go by the text that the field is given with. */
export interface WordsToWrite {
  readonly in: Pick<TextOfField, 'developmentId' | 'field' | 'text'>;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Writes words in place of stretches, all as one undo step of their own. Returns how many: where a text has moved on, none. */
export function writeWords({ session }: Pick<WriteContext, 'session'>, words: readonly WordsToWrite[]): number {
  session.undo.boundary();
  const count = replaceInField(
    session.doc,
    words.map(({ in: { developmentId, field, text }, start, end, replacement }) => ({
      address: addressOfPlace({ developmentId, field }),
      text,
      start,
      end,
      replacement,
    })),
  );
  session.undo.boundary();
  return count;
}

/** Writes other words in place of a stretch of a field that was read, and says so where the text has moved on. */
export function replaceWords(
  context: WriteContext,
  key: string,
  { start, end }: { readonly start: number; readonly end: number },
  replacement: string,
): void {
  const reading = context.knowledge?.reader.current().fields.get(key);
  if (reading === undefined) return;
  if (writeWords(context, [{ in: reading, start, end, replacement }]) === 0)
    context.tell('The text has changed meanwhile. Look again and repeat it.');
}
