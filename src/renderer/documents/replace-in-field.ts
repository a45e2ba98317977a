import * as Y from 'yjs';
import { anchorRange } from '../../shared/crdt/field-anchor.ts';
import { type FieldAddress, LOCAL_CHANGE, sharedField } from '../../shared/crdt/issue-document.ts';

/** Words to be put in place of a stretch of a field. */
export interface Replacement {
  readonly address: FieldAddress;
  /** The field's plain text that the offsets go by. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * Replaces stretches in one transaction, so as one undo step. The new words take the marks of the first character they
 * replace. A stretch whose field no longer has the given text is left. Returns how many were replaced.
 */
export function replaceInField(doc: Y.Doc, replacements: readonly Replacement[]): number {
  const planned = replacements.flatMap((replacement) => {
    const field = sharedField(doc, replacement.address);
    const anchor = field === null ? null : anchorRange(field, replacement.text, replacement);
    return anchor === null ? [] : [{ anchor, words: replacement.replacement }];
  });
  let count = 0;
  doc.transact(() => {
    for (const { anchor, words } of planned) {
      const from = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(anchor.start), doc);
      const to = Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(anchor.end), doc);
      if (!(from?.type instanceof Y.XmlText) || !(to?.type instanceof Y.XmlText)) continue;
      if (from.type === to.type) {
        replaceIn(from.type, from.index, to.index, words);
      } else {
        // A stretch over several runs: the words go where it began, and the rest of it is taken out of the others.
        for (const run of runsBetween(from.type, to.type)) run.delete(0, run.length);
        to.type.delete(0, to.index);
        replaceIn(from.type, from.index, from.type.length, words);
      }
      count += 1;
    }
  }, LOCAL_CHANGE);
  return count;
}

function replaceIn(run: Y.XmlText, start: number, end: number, words: string): void {
  const attributes = attributesAt(run, start);
  run.delete(start, end - start);
  if (words !== '') run.insert(start, words, attributes);
}

function attributesAt(run: Y.XmlText, index: number): Record<string, unknown> {
  let at = 0;
  for (const { insert, attributes } of run.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    at += typeof insert === 'string' ? insert.length : 1;
    if (index < at) return attributes ?? {};
  }
  return {};
}

/** The runs of one block between two of them, in the order of the text. */
function runsBetween(first: Y.XmlText, last: Y.XmlText): Y.XmlText[] {
  const all: Y.XmlText[] = [];
  const collect = (node: unknown) => {
    if (node instanceof Y.XmlText) all.push(node);
    else if (node instanceof Y.XmlElement) for (const child of node.toArray()) collect(child);
  };
  let root: Y.AbstractType<unknown> | null = first.parent as Y.AbstractType<unknown> | null;
  while (root?.parent instanceof Y.XmlElement) root = root.parent as Y.AbstractType<unknown>;
  collect(root);
  return all.slice(all.indexOf(first) + 1, all.indexOf(last));
}
