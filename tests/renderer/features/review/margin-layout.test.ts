import { describe, expect, test } from 'vitest';
import { layOutMargin, marginHeight } from '../../../../src/renderer/features/review/margin-layout.ts';

const card = (id: string, wantedTop: number, height = 40) => ({ id, wantedTop, height });

describe('the margin of one part', () => {
  test('[C4] a card with room stands beside its line', () => {
    expect([...layOutMargin([card('a', 10), card('b', 200)], null)]).toEqual([
      ['a', 10],
      ['b', 200],
    ]);
  });
  test('[C4] a card in the way pushes the next one down', () => {
    expect(layOutMargin([card('a', 10), card('b', 20), card('c', 30)], null).get('c')).toBe(106);
  });
  test('[C4] the card in hand keeps its line and those before it move up', () => {
    const tops = layOutMargin([card('a', 190), card('b', 195), card('c', 200)], 'c');
    expect([...tops.values()]).toEqual([104, 152, 200]);
  });
  test('[C4] no two cards overlap, whichever is in hand', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      let state = seed * 7919;
      const next = (most: number) => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return state % most;
      };
      const cards = Array.from({ length: 1 + next(12) }, (_, at) => card(String(at), next(600), 20 + next(160)));
      const inHand = next(2) === 0 ? null : String(next(cards.length));
      const tops = layOutMargin(cards, inHand);
      const placed = cards
        .map((item) => ({ top: tops.get(item.id) ?? Number.NaN, height: item.height }))
        .sort((a, b) => a.top - b.top);
      placed.forEach(({ top, height }, at) => {
        expect(top, `seed ${seed}`).toBeGreaterThanOrEqual(0);
        const below = placed[at + 1];
        if (below !== undefined) expect(below.top, `seed ${seed}`).toBeGreaterThanOrEqual(top + height);
      });
      expect(marginHeight(cards, tops)).toBe(Math.max(...placed.map(({ top, height }) => top + height)));
    }
  });
});
