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
  lede,
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

  it('[X3] notices a look that the other’s look cut short, and which of two stands', () => {
    const [a, b] = twoCopies('Talks began in Astana.');
    change(a.editor, () => void textIn(0).splitText(0, 11)[0]?.toggleFormat('bold'));
    change(b.editor, () => void textIn(0).splitText(6, 14)[1]?.toggleFormat('italic'));
    exchange(a.doc, b.doc);
    const looks = readRescued(a.doc).map(({ reason, pieces }) => [reason, wordsOf(pieces)]);
    expect(looks.length).toBeGreaterThan(0);
    for (const [reason] of looks) expect(reason).toBe('format');
    expectEqual(a.doc, b.doc);
  });

  it('[X3] says nothing of looks that both stand', () => {
    const [a, b] = twoCopies('Talks began in Astana.');
    change(a.editor, () => void textIn(0).splitText(0, 5)[0]?.toggleFormat('bold'));
    change(b.editor, () => void textIn(0).splitText(15, 21)[1]?.toggleFormat('italic'));
    exchange(a.doc, b.doc);
    expect(readRescued(a.doc)).toEqual([]);
    expectEqual(a.doc, b.doc);
  });

  it('[X3] lists a heading that both made another', () => {
    const [a, b] = twoCopies('Talks');
    const field = (doc: Y.Doc) => lede(doc).get(0) as Y.XmlElement;
    field(a.doc).setAttribute('__tag', 'h3');
    exchange(a.doc, b.doc);
    field(a.doc).setAttribute('__tag', 'h4');
    field(b.doc).setAttribute('__tag', 'h2');
    exchange(a.doc, b.doc);
    expect(readCollisions(a.doc)).toMatchObject([{ kind: 'line', key: '__tag', words: 'Talks' }]);
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

it('[X3] what is written after a merge stands where it was put, and under the same client', () => {
  const ours = new Y.Doc();
  ours.getText('t').insert(0, 'The quay opens. ');
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
  ours.getText('t').insert(4, 'new ');
  theirs.getText('t').insert(0, 'On Monday. ');
  const { clientID } = ours;
  mergeUpdate(ours, Y.encodeStateAsUpdate(theirs), { at: AT });
  // A text remembers where it was last written in; what came in between has moved that place.
  const text = ours.getText('t');
  text.insert(text.toString().indexOf('opens'), 'finally ');
  expect(text.toString()).toBe('On Monday. The new quay finally opens. ');
  expect(ours.clientID).toBe(clientID);
});

it('[X3] a copy that writes under our own id is told from us: we go on under another', () => {
  const ours = new Y.Doc();
  ours.getText('t').insert(0, 'one');
  const restored = new Y.Doc();
  restored.clientID = ours.clientID;
  Y.applyUpdate(restored, Y.encodeStateAsUpdate(ours));
  restored.clientID = ours.clientID;
  restored.getText('t').insert(3, ' two');
  const { clientID } = ours;
  mergeUpdate(ours, Y.encodeStateAsUpdate(restored), { at: AT });
  expect(ours.getText('t').toString()).toBe('one two');
  expect(ours.clientID).not.toBe(clientID);
});
