import { backReference } from '../../../shared/document/back-reference.ts';
import type { MemoryItem } from '../../../shared/domain/memory.ts';
import { insertText } from '../../editor/insert-text.ts';
import type { WriteContext } from './write-place.ts';

/** Puts a reference to an earlier development at the caret, in the publication's words. */
export function insertBackReference(context: WriteContext, item: MemoryItem): void {
  const field = context.registry.active();
  if (field === null || field.kind !== 'rich') {
    context.tell('Put the caret where the back-reference belongs, then insert it again.');
    return;
  }
  insertText(field.editor, backReference(item, field.language, context.publication.backReference));
  field.editor.focus();
}
