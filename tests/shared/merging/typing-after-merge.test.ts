import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';

it('[X3] what is typed after a merge goes where the caret is', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const text = mine.getText('text');
  for (let word = 0; word < 60; word++) text.insert(text.length, `word ${word} `);
  // Written in many places, so that the text is of many pieces.
  for (let place = 100; place > 0; place--) text.insert(place * 4, '.');
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  // Yjs remembers the place of the last key.
  text.insert(200, '!');
  const before = text.toString();
  theirs.getText('text').insert(10, 'from elsewhere ');
  mergeUpdate(mine, Y.encodeStateAsUpdate(theirs), { at: '2026-11-26T09:00:00.000Z', isWhole: true });
  expect(text.toString()).toBe(`${before.slice(0, 10)}from elsewhere ${before.slice(10)}`);
  const at = text.toString().indexOf('!') + 1;
  text.insert(at, '?');
  expect(text.toString()).toContain('!?');
});
