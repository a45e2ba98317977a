import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { anchorRange, rangeOfAnchor } from '../../../src/shared/crdt/field-anchor.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import { blockText } from '../../../src/shared/document/plain-text.ts';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../src/shared/domain/issue.ts';

const body: RichText = {
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'The plant costs ' },
        { type: 'strong', children: [{ type: 'text', value: '$640 million' }] },
        { type: 'text', value: ' in all.' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: [{ type: 'text', value: '140 in the first phase' }] }],
        },
        {
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: [{ type: 'text', value: '210 in the second' }] }],
        },
      ],
    },
  ],
};

function open() {
  const development = { ...blankDevelopment(), headline: 'A plant', body };
  const doc = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments: [development] });
  const field = sharedField(doc, { kind: 'development', developmentId: development.id, field: 'body' });
  if (field === null) throw new Error('no field');
  const text = () => blockText(readRichText(field));
  return { doc, field, text };
}

const find = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('places in a field', () => {
  it.each(['$640 million', '140', '210 in the second', 'plant costs $640'])(
    '[B8] finds “%s” again at its place',
    (words) => {
      const { field, text } = open();
      const range = find(text(), words);
      const anchor = anchorRange(field, text(), range);
      expect(anchor && rangeOfAnchor(field, text(), anchor)).toEqual(range);
    },
  );

  it('[B8] stays with its words when text before them changes, here and on another machine', () => {
    const { doc, field, text } = open();
    const anchor = anchorRange(field, text(), find(text(), '210'));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const first = field.get(0) as Y.XmlElement;
    (first.get(0) as Y.XmlText).insert(0, 'As planned, ');
    field.delete(0, 0);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(anchor && rangeOfAnchor(field, text(), anchor)).toEqual(find(text(), '210'));
  });

  it('[B8] is empty where its words are gone, and whole again when that is undone', () => {
    const { field, text } = open();
    const anchor = anchorRange(field, text(), find(text(), '$640 million'));
    const manager = new Y.UndoManager(field, { captureTimeout: 0 });
    const paragraph = field.get(0) as Y.XmlElement;
    const run = paragraph.get(0) as Y.XmlText;
    run.delete(run.toDelta()[0].insert.length, '$640 million'.length);
    const gone = anchor && rangeOfAnchor(field, text(), anchor);
    expect(gone && gone.end - gone.start).toBe(0);
    manager.undo();
    expect(anchor && rangeOfAnchor(field, text(), anchor)).toEqual(find(text(), '$640 million'));
  });

  it('[B8] does not tie a stretch to a text that is no longer the field’s', () => {
    const { field, text } = open();
    expect(anchorRange(field, `${text()} more`, { start: 0, end: 3 })).toBeNull();
  });
});
