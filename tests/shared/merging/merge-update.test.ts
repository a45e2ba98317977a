import { $createTextNode as $newText } from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { figuresOf } from '../../../src/shared/crdt/ledger-document.ts';
import { wordsOf } from '../../../src/shared/document/pieces.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';
import { readRescued } from '../../../src/shared/merging/rescued-document.ts';

import {
  AT,
  block,
  change,
  exchange,
  expectEqual,
  join,
  remove,
  split,
  textIn,
  twoCopies,
  type,
  whole,
} from './two-copies.ts';

const rescuedIn = (doc: Y.Doc) =>
  readRescued(doc).map(({ reason, pieces, before, after }) => ({ reason, words: wordsOf(pieces), before, after }));

describe('mergeUpdate', () => {
  for (const isWhole of [true, false])
    it(`[X3] gives back words typed into a paragraph that the other deleted (${isWhole ? 'whole states' : 'updates'})`, () => {
      const [a, b] = twoCopies('One stays.', 'Two will be deleted.', 'Three stays.');
      type(b.editor, 1, 3, ' and a half');
      remove(a.editor, 1);
      exchange(a.doc, b.doc, isWhole);
      expect(a.text()).toBe('One stays.\nThree stays.');
      for (const { doc } of [a, b]) expect(rescuedIn(doc)[0]).toMatchObject({ reason: 'gone', words: 'and a half' });
      expectEqual(a.doc, b.doc);
      expect(rescuedIn(a.doc)).toHaveLength(1);
      const [words] = rescuedIn(a.doc);
      if (isWhole) expect(`${words?.before}|${words?.after}`).toMatch(/^\nTwo ?\| ?will be deleted\.$/);
    });

  it('[X3] knows where joined words went, and rescues what was typed into the joined paragraph', () => {
    const [a, b] = twoCopies('Talks began in Astana.', 'They will go on in May.');
    type(b.editor, 1, 22, ' or June');
    join(a.editor, 1);
    exchange(a.doc, b.doc);
    expect(rescuedIn(a.doc)).toEqual([
      { reason: 'gone', words: 'or June', before: '\nThey will go on in May', after: '.' },
    ]);
    expectEqual(a.doc, b.doc);
  });

  it('[X3] notices words left behind by a split', () => {
    const [a, b] = twoCopies('Talks began in Astana. They will go on in May.');
    type(b.editor, 0, 45, ' or June');
    split(a.editor, 0, 22);
    exchange(a.doc, b.doc);
    expect(rescuedIn(a.doc)).toEqual([expect.objectContaining({ reason: 'moved', words: 'or June', after: '.' })]);
    expectEqual(a.doc, b.doc);
  });

  it('[X3] notices a new look that stayed behind when the words moved', () => {
    const [a, b] = twoCopies('Talks began in Astana. They will go on in May.');
    change(b.editor, () => void textIn(0).splitText(28, 32)[1]?.toggleFormat('bold'));
    split(a.editor, 0, 22);
    exchange(a.doc, b.doc);
    expect(rescuedIn(a.doc)).toEqual([expect.objectContaining({ reason: 'format', words: 'will' })]);
    expectEqual(a.doc, b.doc);
  });

  it('[X3] says nothing of words that were deleted by one who had seen them', () => {
    const [a, b] = twoCopies('One stays.', 'Two will be deleted.');
    type(b.editor, 1, 3, ' and a half');
    exchange(a.doc, b.doc);
    remove(a.editor, 1);
    type(b.editor, 0, 3, ' really');
    const [atA, atB] = exchange(a.doc, b.doc);
    expect([atA.rescued, atB.rescued]).toEqual([[], []]);
    expect(a.text()).toBe('One really stays.');
  });

  it('[X3] merging the same state again changes nothing', () => {
    const [a, b] = twoCopies('One stays.', 'Two will be deleted.');
    type(b.editor, 1, 3, ' and a half');
    remove(a.editor, 1);
    const fromB = whole(b.doc);
    expect(mergeUpdate(a.doc, fromB, { at: AT, isWhole: true }).hasNews).toBe(true);
    const before = whole(a.doc);
    expect(mergeUpdate(a.doc, fromB, { at: AT, isWhole: true })).toEqual({
      hasNews: false,
      rescued: [],
      collisions: [],
    });
    expect(whole(a.doc)).toEqual(before);
  });

  it('[X3] leaves a new paragraph behind a deleted one where it is', () => {
    const [a, b] = twoCopies('One.', 'Two.');
    change(b.editor, () => {
      const text = textIn(1);
      text.select(4, 4).insertParagraph();
    });
    change(b.editor, () => void block(2).append($newText('A line of its own')));
    remove(a.editor, 1);
    exchange(a.doc, b.doc);
    expect(a.text()).toContain('A line of its own');
    expectEqual(a.doc, b.doc);
  });

  it('[X4] lists a sentence that both changed, with both sides', () => {
    const [a, b] = twoCopies('The bank raised its rate to 9 percent. Nothing else happened.');
    type(a.editor, 0, 37, ' on Monday');
    type(b.editor, 0, 3, ' central');
    exchange(a.doc, b.doc);
    expect(readCollisions(a.doc)).toMatchObject([
      {
        kind: 'sentence',
        merged: 'The central bank raised its rate to 9 percent on Monday. ',
        sides: [
          { value: 'The bank raised its rate to 9 percent on Monday. ' },
          { value: 'The central bank raised its rate to 9 percent. ' },
        ],
      },
    ]);
    expectEqual(a.doc, b.doc);
  });

  it('[X4] lists no sentence that only one of them changed', () => {
    const [a, b] = twoCopies('The bank raised its rate. Nothing else happened.');
    type(a.editor, 0, 3, ' central');
    type(b.editor, 0, 33, ' really');
    exchange(a.doc, b.doc);
    expect(readCollisions(a.doc)).toEqual([]);
  });

  it('[X4] lists a value that both set, with the one that would be forgotten', () => {
    const [a, b] = twoCopies('Text.');
    const put = (doc: Y.Doc, value: number) => figuresOf(doc).get('f1')?.set('quantity', { value });
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ quantity: { value: 1 } })));
    exchange(a.doc, b.doc);
    put(a.doc, 2);
    put(b.doc, 3);
    exchange(a.doc, b.doc);
    const [collision] = readCollisions(a.doc);
    expect(collision).toMatchObject({ kind: 'value', path: ['figures', 'f1', 'quantity'] });
    expectEqual(a.doc, b.doc);
  });

  it('[X3] keeps what one changed in a figure that the other took out, with all its values', () => {
    const [a, b] = twoCopies('Text.');
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ quantity: { value: 1 }, note: 'n', measures: 'rate' })));
    exchange(a.doc, b.doc);
    figuresOf(a.doc).delete('f1');
    figuresOf(b.doc).get('f1')?.set('note', 'checked by phone');
    exchange(a.doc, b.doc);
    for (const { doc } of [a, b])
      expect(readCollisions(doc)).toMatchObject([
        {
          kind: 'removed',
          path: ['figures', 'f1'],
          lost: { value: { quantity: { value: 1 }, measures: 'rate', note: 'checked by phone' } },
        },
      ]);
    expectEqual(a.doc, b.doc);
  });
});
