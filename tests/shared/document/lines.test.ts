import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLines, toLines } from '../../../src/shared/document/lines.ts';
import { fromPieces, toPieces } from '../../../src/shared/document/pieces.ts';
import { richText } from '../generated-issues.ts';

const SEED = Number(process.env.SEED ?? 20261125);

describe(`a field as lines (seed ${SEED})`, () => {
  it('[C8] gives back every field that was put in (500 runs)', () => {
    fc.assert(
      fc.property(richText, (rich) => {
        expect(fromLines(toLines(rich))).toEqual(rich);
        expect(fromPieces(toPieces(toLines(rich)))).toEqual(toLines(rich));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('[C8] nests an item one level where the item above it went', () => {
    const item = (depth: number, text: string) => ({
      kind: { kind: 'item', ordered: false, depth, start: 1 } as const,
      runs: [{ kind: 'text', text, marks: new Set<never>(), link: null } as const],
    });
    expect(toLines(fromLines([item(0, 'a'), item(3, 'b'), item(0, 'c')]))).toEqual([
      item(0, 'a'),
      item(1, 'b'),
      item(0, 'c'),
    ]);
  });
});
