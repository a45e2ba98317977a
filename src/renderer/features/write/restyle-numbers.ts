import type { DevelopmentId } from '../../../shared/domain/ids.ts';
import { restyle } from '../../../shared/figures/index.ts';
import { createFieldTexts } from '../../documents/field-texts.ts';
import { numberStyleOf } from './number-style.ts';
import { writeWords } from './replace-words.ts';
import type { WriteContext } from './write-place.ts';

/** Writes the numbers of a development, or of the whole issue (`null`), by house style: one step to undo. */
export function restyleNumbers(context: WriteContext, developmentId: DevelopmentId | null): void {
  const { session } = context;
  const { language } = session.outline.current();
  const reader = createFieldTexts(session.doc);
  const texts = reader.current().filter((text) => developmentId === null || text.developmentId === developmentId);
  reader.destroy();
  const count = writeWords(
    context,
    texts.flatMap((text) =>
      restyle(text.text, language, numberStyleOf(context)).map((change) => ({ in: text, ...change })),
    ),
  );
  if (count === 0) context.tell('All numbers are in house style.');
  else
    context.tell(`${count} ${count === 1 ? 'number was' : 'numbers were'} written in house style.`, {
      label: 'Undo',
      run: session.undo.undo,
    });
}
