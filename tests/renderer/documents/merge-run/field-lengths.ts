import type * as Y from 'yjs';
import { textOf } from '../../../../src/renderer/documents/field-texts.ts';
import { type FieldAddress, sharedField } from '../../../../src/shared/crdt/issue-document.ts';

/** How many characters the fields of one copy have, counted anew only where something changed. */
export interface FieldLengths {
  of(address: FieldAddress): number;
}

export function countLengths(doc: Y.Doc): FieldLengths {
  const known = new Map<unknown, number>();
  doc.on('afterTransaction', ({ changedParentTypes }: Y.Transaction) => {
    for (const type of changedParentTypes.keys()) known.delete(type);
  });
  return {
    of(address) {
      const field = sharedField(doc, address);
      const length = known.get(field) ?? textOf(doc, address).length;
      if (field !== null) known.set(field, length);
      return length;
    },
  };
}
