import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import { plainText } from '../../../src/shared/document/plain-text.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';
import { readRescued } from '../../../src/shared/merging/rescued-document.ts';
import { boundEditor } from '../../renderer/documents/bound-editor.ts';

export const AT = '2026-11-26T08:00:00.000Z';

export const paragraphs = (...texts: string[]) => ({
  type: 'root' as const,
  children: texts.map((value) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })),
});

/** Two copies of one issue whose lede has these paragraphs, each with an editor on it. */
export function twoCopies(...texts: string[]) {
  const issue = { ...blankIssue('p1' as never, 'en'), lede: paragraphs(...texts) };
  const first = createIssueDocument(issue);
  const copy = () => {
    const doc = newDocument();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    return { doc, editor: boundEditor(lede(doc)), text: () => plainText(readRichText(lede(doc))) };
  };
  return [copy(), copy()] as const;
}

export const lede = (doc: Y.Doc): Y.XmlElement => {
  const field = sharedField(doc, { kind: 'issue', field: 'lede' });
  if (field === null) throw new Error('no lede');
  return field;
};

export const change = (editor: LexicalEditor, edit: () => void) => editor.update(edit, { discrete: true });

export const block = (index: number) => {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(node)) throw new Error(`no block ${index}`);
  return node;
};

export function textIn(index: number) {
  const node = block(index).getFirstChild();
  if (!$isTextNode(node)) throw new Error(`no text in block ${index}`);
  return node;
}

export const type = (editor: LexicalEditor, index: number, offset: number, words: string) =>
  change(editor, () => void textIn(index).spliceText(offset, 0, words));

export const remove = (editor: LexicalEditor, index: number) => change(editor, () => block(index).remove());

export const split = (editor: LexicalEditor, index: number, offset: number) =>
  change(editor, () => {
    const text = textIn(index);
    text.select(offset, offset).insertParagraph();
  });

export const join = (editor: LexicalEditor, index: number) =>
  change(editor, () => {
    const [into, gone] = [block(index - 1), block(index)];
    into.append(...gone.getChildren());
    gone.remove();
  });

export const whole = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);

/** Each takes the other's whole state, as two people with packages do. */
export function exchange(a: Y.Doc, b: Y.Doc, isWhole = true) {
  const [fromA, fromB] = [whole(a), whole(b)];
  return [mergeUpdate(a, fromB, { at: AT, isWhole }), mergeUpdate(b, fromA, { at: AT, isWhole })] as const;
}

/** Each takes in all that the other has, noticing what the merge would lose, until both have seen both. */
export function meet(a: Y.Doc, b: Y.Doc): void {
  for (let round = 0; round < 2; round += 1)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      mergeUpdate(to, whole(from), { at: AT, isWhole: true });
}

export function expectEqual(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, whole(b));
  Y.applyUpdate(b, whole(a));
  expect(readRichText(lede(a))).toEqual(readRichText(lede(b)));
  expect(readRescued(a)).toEqual(readRescued(b));
  expect(readCollisions(a)).toEqual(readCollisions(b));
}
