import { expect, it } from 'vitest';
import { idOfTyped } from '../../../src/shared/merging/lost-words.ts';

it('[X3] two runs of words that begin and end alike and are as long have two names', () => {
  const one = idOfTyped([
    [2, 166, 1],
    [2, 507, 37],
    [2, 273, 563],
  ]);
  const other = idOfTyped([
    [2, 166, 1],
    [2, 907, 37],
    [2, 273, 563],
  ]);
  expect(one).not.toBe(other);
  expect(idOfTyped([[2, 166, 1]])).toBe(idOfTyped([[2, 166, 1]]));
});
