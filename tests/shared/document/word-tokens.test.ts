import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordTokens } from '../../../src/shared/document/word-tokens.ts';

const SEED = Number(process.env.SEED ?? 20261125);

describe('words of a text', () => {
  it.each<[string, string[]]>([
    ['It’s $1.8B, mid-2029.', ['It’s', ' ', '$', '1.8B', ',', ' ', 'mid', '-', '2029', '.']],
    ['One.Two', ['One', '.', 'Two']],
    ['a  b', ['a', ' ', ' ', 'b']],
    ['👍🏽👩‍👩‍👧🇰🇿', ['👍🏽', '👩‍👩‍👧', '🇰🇿']],
    ['Қазақстан', ['Қазақстан']],
    ['中文字。', ['中', '文字', '。']],
  ])('[C11] cuts %j', (text, expected) => {
    expect(wordTokens(text)).toEqual(expected);
  });

  it(`[C11] loses nothing of any text (seed ${SEED}, 500 runs)`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordTokens(text).join('')).toBe(text);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('[C11] takes no longer a word in a long text than in a short one', () => {
    // 200,000 words: minutes where the time grows with the square of the length.
    expect(wordTokens('word '.repeat(200_000)).length).toBe(400_000);
  });
});
