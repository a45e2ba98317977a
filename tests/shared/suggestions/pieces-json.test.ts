import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from '../../../src/shared/document/lines.ts';
import { toPieces } from '../../../src/shared/document/pieces.ts';
import { decodePieces, encodePieces } from '../../../src/shared/suggestions/pieces-json.ts';
import { richText } from '../generated-issues.ts';

const SEED = Number(process.env.SEED ?? 20261125);

describe('a row as plain values', () => {
  it(`[C8] comes back as it was, through JSON too (seed ${SEED}, 300 runs)`, () => {
    fc.assert(
      fc.property(richText, (rich) => {
        const pieces = toPieces(toLines(rich));
        expect(decodePieces(JSON.parse(JSON.stringify(encodePieces(pieces))))).toEqual(pieces);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each<[string, unknown]>([
    ['no list', 'x'],
    ['no piece', [1, null, 'x', {}, { t: 7 }, { k: { kind: 'script' } }, { k: null }]],
    ['a table that is none', [{ k: { kind: 'table', table: { type: 'table', children: 'x' } } }]],
  ])('[C8] leaves out what is %s', (_name, value) => {
    expect(decodePieces(value)).toEqual([]);
  });

  it('[C8] takes no link that could run something', () => {
    const [piece] = decodePieces([{ t: 'x', l: ['javascript:alert(1)', null] }]);
    expect(piece).toEqual({ kind: 'text', text: 'x', marks: new Set(), link: null });
  });
});
