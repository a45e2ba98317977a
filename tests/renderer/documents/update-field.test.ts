import { $createListItemNode, $createListNode } from '@lexical/list';
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { updateField, updateLine } from '../../../src/renderer/documents/update-field.ts';
import { readLine, readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import { createLineField, createRichField } from '../../../src/shared/crdt/write-rich-text.ts';
import { normalizeRichText } from '../../../src/shared/document/normalize.ts';
import { paragraphs, type RichText } from '../../../src/shared/document/rich-text.ts';
import { parseField } from '../../shared/document/parse-field.ts';
import { richText } from '../../shared/generated-issues.ts';
import { boundEditor, shownIn } from './bound-editor.ts';

const SEED = Number(process.env.SEED ?? 20261125);

function fieldIn(make: () => Y.XmlElement): Y.XmlElement {
  const doc = new Y.Doc();
  const field = make();
  doc.getMap('fields').set('body', field);
  return field;
}
const richField = (rich: RichText) => fieldIn(() => createRichField(rich));

/** The id of each character of a field, and the character. */
function characters(field: Y.XmlElement): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (node: unknown) => {
    if (node instanceof Y.XmlElement) for (const child of node.toArray()) walk(child);
    if (!(node instanceof Y.XmlText)) return;
    for (let item = node._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      [...item.content.str].forEach((character, at) => {
        found.set(`${item?.id.client}:${(item?.id.clock ?? 0) + at}`, character);
      });
    }
  };
  walk(field);
  return found;
}

/** The characters that stayed, in the order in which they were written. */
const kept = (before: Map<string, string>, after: Map<string, string>): string =>
  [...before].flatMap(([id, character]) => (after.has(id) ? [character] : [])).join('');

describe('changing a field in place', () => {
  it(`[C8] makes any field any other, as a new one would be, and twice is once (seed ${SEED}, 300 runs)`, () => {
    fc.assert(
      fc.property(richText, richText, (before, after) => {
        const field = richField(before);
        updateField(field, after);
        expect(normalizeRichText(readRichText(field))).toEqual(after);
        const fresh = richField(after);
        expect(field.toString()).toBe(fresh.toString());
        let changes = 0;
        field.observeDeep(() => {
          changes += 1;
        });
        updateField(field, after);
        expect(changes).toBe(0);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`[C7] is followed by an editor that is bound to the field (seed ${SEED}, 150 runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(richText, richText, richText, async (first, second, third) => {
        const field = richField(first);
        const editor = boundEditor(field);
        for (const next of [second, third]) {
          updateField(field, next);
          await Promise.resolve();
          expect(normalizeRichText(shownIn(editor))).toEqual(next);
          // The editor does not answer with changes of its own.
          expect(normalizeRichText(readRichText(field))).toEqual(next);
        }
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it.each<[string, string, string, string]>([
    ['a word', 'The end of 2028 is near.\n\nTwo.', 'The end of 2029 is near.\n\nTwo.', 'The end of 202 is near.Two.'],
    ['a paragraph before', 'One.\n\nTwo.', 'Zero.\n\nOne.\n\nTwo.', 'One.Two.'],
    ['a look', 'One big two.', 'One **big** two.', 'One big two.'],
    ['a list item', '- One\n- Two\n- Three', '- One\n- Three', 'OneThree'],
    ['a nested item', '- One\n  - Two\n- Three', '- One\n  - Two more\n- Three', 'OneTwoThree'],
    ['a cell', '| a | b |\n| - | - |\n| cat | dog |', '| a | b |\n| - | - |\n| cat | dogs |', 'abcatdog'],
    ['the kind of the other', 'One\n\nTwo', '### One\n\nTwo', 'Two'],
    ['a split, of the larger part', 'One two three four. Five.', 'One two three four.\n\nFive.', 'One two three four.'],
  ])('[C7] keeps the characters that stay when it changes %s', (_name, before, after, expected) => {
    const field = richField(parseField(before));
    const ids = characters(field);
    updateField(field, parseField(after));
    expect(readRichText(field)).toEqual(parseField(after));
    expect(kept(ids, characters(field))).toBe(expected);
  });

  it('[C7] leaves an empty paragraph in which somebody may write', () => {
    const field = richField(paragraphs('One.', 'Two.'));
    const editor = boundEditor(field);
    editor.update(() => $getRoot().getFirstChildOrThrow().insertAfter($createParagraphNode()), { discrete: true });
    updateField(field, paragraphs('One.', 'Two more.'));
    expect(readRichText(field)).toEqual(paragraphs('One.', 'Two more.'));
    expect(field.length).toBe(3);
  });

  it('[C7] changes a headline in place', () => {
    const field = fieldIn(() => createLineField('Port opens in 2028'));
    const ids = characters(field);
    updateLine(field, 'Port opens in 2029');
    expect(readLine(field)).toBe('Port opens in 2029');
    expect(kept(ids, characters(field))).toBe('Port opens in 202');
    updateLine(field, '');
    updateLine(field, 'New');
    expect(readLine(field)).toBe('New');
  });

  it('[C8] merges with what another wrote in the same paragraph meanwhile', () => {
    const field = richField(paragraphs('One two three.'));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(field.doc as Y.Doc));
    const theirs = other.getMap('fields').get('body') as Y.XmlElement;
    updateField(theirs, paragraphs('Zero one two three.'));
    updateField(field, paragraphs('One two three four.'));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(field.doc as Y.Doc));
    expect(readRichText(theirs)).toEqual(paragraphs('Zero one two three four.'));
  });

  it('[A6] reads a numbered list that was made in an editor as numbered', () => {
    const field = richField(paragraphs('One.'));
    const editor = boundEditor(field);
    editor.update(
      () => $getRoot().append($createListNode('number').append($createListItemNode().append($createTextNode('First')))),
      { discrete: true },
    );
    expect(readRichText(field).children[1]).toMatchObject({ type: 'list', ordered: true, start: 1 });
    updateField(field, parseField('One.\n\n1. First\n2. Second'));
    expect(readRichText(field)).toEqual(parseField('One.\n\n1. First\n2. Second'));
  });
});
