import { $createTableNodeWithDimensions, type TableCellNode, type TableRowNode } from '@lexical/table';
import { $createParagraphNode, $createTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDevelopment, addSource } from '../../../src/renderer/documents/edit-issue.ts';
import { changeEntity } from '../../../src/renderer/documents/edit-register.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { leaveOut, putBack } from '../../../src/renderer/documents/put-back.ts';
import { chooseSide } from '../../../src/renderer/documents/settle-collision.ts';
import { developmentsOf } from '../../../src/shared/crdt/issue-document.ts';
import { figuresOf } from '../../../src/shared/crdt/ledger-document.ts';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { readDevelopment, readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import { createRegisterDocument, entitiesOf, readEntity } from '../../../src/shared/crdt/register-document.ts';
import { blankEntity } from '../../../src/shared/domain/entity.ts';
import { readCollisions } from '../../../src/shared/merging/collisions-document.ts';
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
} from '../../shared/merging/two-copies.ts';

const BY = { by: null, at: AT };

const opened = (doc: Y.Doc) => ({
  doc,
  undo: createIssueUndo(
    doc,
    () => null,
    () => {},
  ),
});

function putAllBack(doc: Y.Doc) {
  const issue = opened(doc);
  for (const words of readRescued(doc)) expect(putBack(issue, words, BY)).toBe(true);
  expect(readRescued(doc)).toEqual([]);
  return issue;
}

describe('what a merge noticed', () => {
  it('[X3] puts words back as a paragraph where theirs was deleted, and undo takes them out again', () => {
    const [a, b] = twoCopies('One stays.', 'Two will be deleted.', 'Three stays.');
    type(b.editor, 1, 3, ' and a half');
    remove(a.editor, 1);
    exchange(a.doc, b.doc);
    const issue = putAllBack(a.doc);
    expect(a.text()).toMatch(/^One stays\.\n ?and a half ?\nThree stays\.$/);
    issue.undo.undo();
    expect(a.text()).toBe('One stays.\nThree stays.');
    expect(readRescued(a.doc)).toHaveLength(1);
  });

  it('[X3] puts words back between those they were typed between, in the paragraph that these were joined to', () => {
    const [a, b] = twoCopies('Talks began in Astana. ', 'They will go on in May.');
    type(b.editor, 1, 22, ' or June');
    join(a.editor, 1);
    exchange(a.doc, b.doc);
    putAllBack(a.doc);
    expect(a.text()).toBe('Talks began in Astana. They will go on in May or June.');
  });

  it('[X3] moves words after those that a split took away', () => {
    const [a, b] = twoCopies('Talks began in Astana. They will go on in May.');
    type(b.editor, 0, 45, ' or June');
    split(a.editor, 0, 23);
    exchange(a.doc, b.doc);
    putAllBack(a.doc);
    expect(a.text()).toBe('Talks began in Astana. \nThey will go on in May or June.');
  });

  it('[X3] gives words the look that stayed behind', () => {
    const [a, b] = twoCopies('Talks began in Astana. They will go on in May.');
    change(b.editor, () => void textIn(0).splitText(28, 32)[1]?.toggleFormat('bold'));
    split(a.editor, 0, 22);
    exchange(a.doc, b.doc);
    putAllBack(a.doc);
    expect(JSON.stringify(readRichText(lede(a.doc)))).toContain(
      '{"type":"strong","children":[{"type":"text","value":"will"}]}',
    );
  });

  it('[X3] brings a table back as the table that words were typed into, with what others had in it', () => {
    for (const isWhole of [true, false]) {
      const [a, b] = twoCopies('Before.', 'After.');
      change(a.editor, () => {
        const table = $createTableNodeWithDimensions(2, 2, false);
        block(0).insertAfter(table);
        const cells = table.getChildren<TableRowNode>().flatMap((row) => row.getChildren<TableCellNode>());
        cells.forEach((cell, at) => {
          cell.clear().append($createParagraphNode().append($createTextNode(`cell ${at}`)));
        });
      });
      exchange(a.doc, b.doc);
      change(b.editor, () => {
        const texts = block(1).getAllTextNodes();
        texts[1]?.spliceText(6, 0, ' of mine');
        texts[3]?.spliceText(6, 0, ' and more');
      });
      remove(a.editor, 1);
      exchange(a.doc, b.doc, isWhole);
      expectEqual(a.doc, b.doc);
      const { doc, text } = isWhole ? a : b;
      expect(text()).toBe('Before.\nAfter.');
      expect(readRescued(doc)).toHaveLength(1);
      const issue = putAllBack(doc);
      const [, table] = readRichText(lede(doc)).children;
      expect(table?.type).toBe('table');
      expect(text()).toContain('cell 0');
      for (const words of ['cell 1 of mine', 'cell 2', 'cell 3 and more']) expect(text()).toContain(words);
      issue.undo.undo();
      expect(text()).toBe('Before.\nAfter.');
    }
  });

  it('[X3] leaves out what nobody wants, for everybody', () => {
    const [a, b] = twoCopies('One stays.', 'Two will be deleted.');
    type(b.editor, 1, 3, ' and a half');
    remove(a.editor, 1);
    exchange(a.doc, b.doc);
    leaveOut(
      opened(a.doc),
      readRescued(a.doc).map(({ id }) => id),
      BY,
    );
    exchange(a.doc, b.doc);
    expect(readRescued(b.doc)).toEqual([]);
  });

  it('[X4] makes either side of a sentence stand', () => {
    for (const index of [0, 1] as const) {
      const [a, b] = twoCopies('The bank raised its rate to 9 percent. Nothing else happened.');
      type(a.editor, 0, 37, ' on Monday');
      type(b.editor, 0, 3, ' central');
      exchange(a.doc, b.doc);
      const [collision] = readCollisions(a.doc);
      if (collision?.kind !== 'sentence') throw new Error('no sentence');
      expect(chooseSide(opened(a.doc), collision, { kind: 'side', index }, BY)).toBe(true);
      expect(a.text()).toBe(`${collision.sides[index].value}Nothing else happened.`);
      expect(readCollisions(a.doc)).toEqual([]);
    }
  });

  it('[X4] makes the other value of a figure stand, and brings back one that was taken out', () => {
    const [a, b] = twoCopies('Text.');
    const put = (doc: Y.Doc, id: string, value: number) => figuresOf(doc).get(id)?.set('quantity', { value });
    for (const id of ['f1', 'f2'])
      figuresOf(a.doc).set(id, new Y.Map(Object.entries({ quantity: { value: 1 }, note: 'n' })));
    exchange(a.doc, b.doc);
    put(a.doc, 'f1', 2);
    put(b.doc, 'f1', 3);
    put(b.doc, 'f2', 4);
    figuresOf(a.doc).delete('f2');
    exchange(a.doc, b.doc);
    const collisions = readCollisions(a.doc);
    expect(collisions.map(({ kind }) => kind).sort()).toEqual(['removed', 'value']);
    for (const collision of collisions) {
      expect(chooseSide(opened(a.doc), collision, { kind: 'lost' }, BY)).toBe(true);
      if (collision.kind === 'value') expect(figuresOf(a.doc).get('f1')?.get('quantity')).toEqual(collision.lost.value);
    }
    expect(figuresOf(a.doc).get('f2')?.toJSON()).toEqual({ quantity: { value: 4 }, note: 'n' });
  });

  it('[X3] lists a value that somebody else had overwritten in a thing that gave way to another', () => {
    const [a, b] = twoCopies('Text.');
    const c = newDocument();
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ note: 'n' })));
    exchange(a.doc, b.doc);
    exchange(b.doc, c);
    figuresOf(a.doc).get('f1')?.set('note', 'set by a');
    // Another sets it, too, and hears of the removal: what stood in the record is theirs, and it is gone.
    c.clientID = Math.max(a.doc.clientID, b.doc.clientID) + 1;
    figuresOf(c).get('f1')?.set('note', 'set by c');
    const undo = new Y.UndoManager(figuresOf(b.doc));
    figuresOf(b.doc).delete('f1');
    undo.undo();
    figuresOf(b.doc).get('f1')?.set('note', 'set by b');
    exchange(b.doc, c);
    exchange(a.doc, b.doc);
    const values = readCollisions(a.doc).flatMap((each) => (each.kind === 'value' ? [each.lost.value] : []));
    expect(values.sort()).toEqual(['set by a', 'set by c']);
  });

  it('[X3] lists each value that two others set in a thing that one took out, and brings either back', () => {
    const [a, b] = twoCopies('Text.');
    const c = newDocument();
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ quantity: { value: 1 }, note: 'n' })));
    exchange(a.doc, b.doc);
    exchange(b.doc, c);
    figuresOf(a.doc).delete('f1');
    figuresOf(b.doc).get('f1')?.set('note', 'set by b');
    figuresOf(c).get('f1')?.set('note', 'set by c');
    figuresOf(c).get('f1')?.set('quantity', { value: 3 });
    exchange(a.doc, b.doc);
    exchange(a.doc, c);
    exchange(b.doc, c);
    const collisions = readCollisions(a.doc)
      .flatMap((each) => (each.kind === 'removed' ? [each] : []))
      .sort((one, other) => String(one.lost.value.note).localeCompare(String(other.lost.value.note)));
    expect(collisions.map(({ changed, lost }) => [changed?.toSorted(), lost.value.note, lost.value.quantity])).toEqual([
      [['note'], 'set by b', { value: 1 }],
      [['note', 'quantity'], 'set by c', { value: 3 }],
    ]);
    for (const collision of collisions) {
      expect(chooseSide(opened(a.doc), collision, { kind: 'lost' }, BY)).toBe(true);
      expect(figuresOf(a.doc).get('f1')?.get('note')).toBe(collision.lost.value.note);
    }
  });

  it('[X3] brings a development back that one took out while the other moved it, with a source that was changed in it', () => {
    const [a, b] = twoCopies('Text.');
    const id = addDevelopment(a.doc, 0);
    const source = addSource(a.doc, id, { title: 'Report', publisher: '', url: '', date: '', note: '' });
    exchange(a.doc, b.doc);
    developmentsOf(a.doc).delete(id);
    developmentsOf(b.doc).get(id)?.set('order', 'a9');
    const sources = developmentsOf(b.doc).get(id)?.get('sources');
    if (sources instanceof Y.Map) sources.get(source ?? '')?.set('title', 'Annual report');
    exchange(a.doc, b.doc);
    for (const collision of readCollisions(a.doc))
      expect(chooseSide(opened(a.doc), collision, { kind: 'lost' }, BY), collision.id).toBe(true);
    expect(developmentsOf(a.doc).get(id)?.get('order')).toBe('a9');
    expect(readDevelopment(a.doc, id).sources).toMatchObject([{ title: 'Annual report' }]);
    expect(readIssue(a.doc).developments.map((each) => each.id)).toContain(id);
  });

  it('[X3] what was set in a thing that two brought back at once is not lost with the one that gives way', () => {
    const [a, b] = twoCopies('Text.');
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ quantity: { value: 1 }, note: 'n' })));
    exchange(a.doc, b.doc);
    const bringBack = (doc: Y.Doc, note: string) => {
      const undo = new Y.UndoManager(figuresOf(doc));
      figuresOf(doc).delete('f1');
      undo.undo();
      figuresOf(doc).get('f1')?.set('note', note);
    };
    bringBack(a.doc, 'set by a');
    bringBack(b.doc, 'set by b');
    exchange(a.doc, b.doc);
    expectEqual(a.doc, b.doc);
    const [collision, ...others] = readCollisions(a.doc);
    expect(others).toEqual([]);
    if (collision?.kind !== 'value') throw new Error('no value');
    expect(collision.path).toEqual(['figures', 'f1', 'note']);
    const { kept, lost } = collision;
    expect([kept.value, lost.value].sort()).toEqual(['set by a', 'set by b']);
    expect(chooseSide(opened(a.doc), collision, { kind: 'lost' }, BY)).toBe(true);
    expect(figuresOf(a.doc).get('f1')?.toJSON()).toEqual({ quantity: { value: 1 }, note: lost.value });
  });

  it('[X3] what was set in a thing that gave way to one that is gone again is offered to be brought back', () => {
    const [a, b] = twoCopies('Text.');
    figuresOf(a.doc).set('f1', new Y.Map(Object.entries({ note: 'n' })));
    exchange(a.doc, b.doc);
    const [undo, other] = [new Y.UndoManager(figuresOf(a.doc)), new Y.UndoManager(figuresOf(b.doc))];
    for (const [{ doc }, manager] of [
      [a, undo],
      [b, other],
    ] as const) {
      figuresOf(doc).delete('f1');
      manager.undo();
    }
    // The later client's record stands; the other's is the one with the note.
    const [winner, loser] = a.doc.clientID > b.doc.clientID ? [a, b] : [b, a];
    figuresOf(loser.doc).get('f1')?.set('note', 'set while apart');
    figuresOf(winner.doc).delete('f1');
    exchange(a.doc, b.doc);
    expectEqual(a.doc, b.doc);
    const { doc } = winner;
    if (figuresOf(doc).has('f1')) expect(figuresOf(doc).get('f1')?.get('note')).toBe('set while apart');
    else {
      const [collision] = readCollisions(doc);
      expect(collision?.kind).toBe('removed');
      if (collision === undefined) throw new Error('nothing to look at');
      expect(chooseSide(opened(doc), collision, { kind: 'lost' }, BY)).toBe(true);
      expect(figuresOf(doc).get('f1')?.get('note')).toBe('set while apart');
    }
  });

  it('[X4] [X5] makes the other value of the register stand, and a name that gives way stays one of the other names', () => {
    const known = { ...blankEntity('e1' as never, 'Air Astana'), country: 'KZ' };
    const a = createRegisterDocument([known]);
    const b = newDocument();
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    changeEntity(a, known.id, { name: 'Air Astana JSC', country: 'GE', note: 'A' });
    changeEntity(b, known.id, { name: 'Air Astana Group', country: 'UZ', note: 'B' });
    exchange(a, b);
    const collisions = readCollisions(a);
    expect(collisions.map(({ kind, ...rest }) => [kind, 'path' in rest ? rest.path.at(-1) : '']).sort()).toEqual([
      ['value', 'country'],
      ['value', 'name'],
      ['value', 'note'],
    ]);
    const merged = { doc: a, undo: { boundary: () => {} } };
    for (const collision of collisions) {
      if (collision.kind !== 'value') continue;
      expect(chooseSide(merged, collision, { kind: 'lost' }, BY)).toBe(true);
      expect(
        entitiesOf(a)
          .get(known.id)
          ?.get(collision.path.at(-1) ?? ''),
      ).toBe(collision.lost.value);
    }
    expect(readCollisions(a)).toEqual([]);
    const { name, aliases } = readEntity(known.id, entitiesOf(a).get(known.id) as never);
    expect([name, ...aliases]).toEqual(expect.arrayContaining(['Air Astana JSC', 'Air Astana Group']));
    expect(new Set([name, ...aliases]).size).toBe(aliases.length + 1);
  });
});
