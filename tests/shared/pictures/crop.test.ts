import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CROP_CORNERS,
  CROP_SIDES,
  cornerAt,
  cutOf,
  cutSide,
  focusInWhole,
  focusWithin,
  MOST_CUT,
  moveCorner,
  WHOLE_PICTURE,
} from '../../../src/shared/pictures/crop.ts';

const SEED = 46;

describe('a crop', () => {
  test('[B11] takes a side away, and is none where nothing is taken', () => {
    expect(cutSide(WHOLE_PICTURE, 'Left', 0.25)).toEqual({ x: 0.25, y: 0, width: 0.75, height: 1 });
    expect(cutSide({ x: 0.25, y: 0, width: 0.75, height: 1 }, 'Left', 0)).toBeNull();
  });
  test('[B11] keeps a fifth of the picture, and all of it inside', () => {
    const half = cutSide(WHOLE_PICTURE, 'Right', 0.5);
    expect(half && cutSide(half, 'Left', 0.9)).toEqual({ x: 0.3, y: 0, width: 0.2, height: 1 });
    expect(cutSide(WHOLE_PICTURE, 'Top', -3)).toBeNull();
  });
  test('[B11] moves by a corner, and the other corners stay', () => {
    expect(moveCorner(WHOLE_PICTURE, ['Right', 'Bottom'], { x: 0.75, y: 0.5 })).toEqual({
      x: 0,
      y: 0,
      width: 0.75,
      height: 0.5,
    });
  });
  test(`[B11] stays within the picture however its corners are dragged (seed ${SEED})`, () => {
    const point = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
    });
    const moves = fc.array(fc.tuple(fc.constantFrom(...CROP_CORNERS), point), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(moves, (steps) => {
        let crop = WHOLE_PICTURE;
        for (const [corner, to] of steps) crop = moveCorner(crop, corner, to) ?? WHOLE_PICTURE;
        for (const side of CROP_SIDES) expect(cutOf(crop, side)).toBeGreaterThanOrEqual(0);
        expect(crop.width).toBeGreaterThanOrEqual(1 - MOST_CUT - 1e-9);
        expect(crop.height).toBeGreaterThanOrEqual(1 - MOST_CUT - 1e-9);
        for (const corner of CROP_CORNERS) {
          const { x, y } = cornerAt(crop, corner);
          expect(Math.max(x, y)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { seed: SEED },
    );
  });
  test('[B11] has its focus where the point was, and in its middle where nobody chose one', () => {
    const crop = { x: 0.5, y: 0, width: 0.5, height: 1 };
    expect(focusWithin(crop, { x: 0.75, y: 0.25 })).toEqual({ x: 0.5, y: 0.25 });
    expect(focusWithin(crop, { x: 0.1, y: 2 })).toEqual({ x: 0, y: 1 });
    expect(focusInWhole(crop, { x: 0.5, y: 0.25 })).toEqual({ x: 0.75, y: 0.25 });
    expect(focusInWhole(crop, null)).toEqual({ x: 0.75, y: 0.5 });
  });
});
