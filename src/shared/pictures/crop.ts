import type { Crop, FocusPoint } from '../domain/picture.ts';

export const CROP_SIDES = ['Left', 'Top', 'Right', 'Bottom'] as const;
export type CropSide = (typeof CROP_SIDES)[number];

/** The crop that leaves everything. */
export const WHOLE_PICTURE: Crop = { x: 0, y: 0, width: 1, height: 1 };
/** At most this much of a side can be cut away, in fractions; the rest must stay wide enough to be seen. */
export const MOST_CUT = 0.8;
/** Finer than a pixel of any picture that is shown; keeps sums of fractions from adding noise to the document. */
const STEPS = 10_000;

const OPPOSITE: Readonly<Record<CropSide, CropSide>> = { Left: 'Right', Right: 'Left', Top: 'Bottom', Bottom: 'Top' };

/** How much a crop takes away at a side, in fractions of the whole. */
export function cutOf(crop: Crop, side: CropSide): number {
  const cuts = { Left: crop.x, Top: crop.y, Right: 1 - crop.x - crop.width, Bottom: 1 - crop.y - crop.height };
  return rounded(cuts[side]);
}

/** The crop with another cut at one side, kept within the picture and wide enough; null where nothing is cut. */
export function cutSide(crop: Crop, side: CropSide, amount: number): Crop | null {
  const cuts = Object.fromEntries(CROP_SIDES.map((name) => [name, cutOf(crop, name)])) as Record<CropSide, number>;
  const most = Math.max(0, MOST_CUT - cuts[OPPOSITE[side]]);
  cuts[side] = rounded(Math.max(0, Math.min(amount, most)));
  if (CROP_SIDES.every((name) => cuts[name] === 0)) return null;
  return {
    x: cuts.Left,
    y: cuts.Top,
    width: rounded(1 - cuts.Left - cuts.Right),
    height: rounded(1 - cuts.Top - cuts.Bottom),
  };
}

/** A corner by the two sides that meet in it. */
export type CropCorner = readonly [horizontal: 'Left' | 'Right', vertical: 'Top' | 'Bottom'];

export const CROP_CORNERS: readonly CropCorner[] = [
  ['Left', 'Top'],
  ['Right', 'Top'],
  ['Left', 'Bottom'],
  ['Right', 'Bottom'],
];

/** Where a corner of a crop is, in fractions of the whole. */
export const cornerAt = ({ x, y, width, height }: Crop, [horizontal, vertical]: CropCorner): FocusPoint => ({
  x: horizontal === 'Left' ? x : x + width,
  y: vertical === 'Top' ? y : y + height,
});

/** The crop with a corner moved to a point of the whole picture. */
export function moveCorner(crop: Crop, [horizontal, vertical]: CropCorner, to: FocusPoint): Crop | null {
  const across = cutSide(crop, horizontal, horizontal === 'Left' ? to.x : 1 - to.x);
  return cutSide(across ?? WHOLE_PICTURE, vertical, vertical === 'Top' ? to.y : 1 - to.y);
}

/** A point of the whole picture as the focus of its crop. */
export const focusWithin = ({ x, y, width, height }: Crop, at: FocusPoint): FocusPoint => ({
  x: rounded(Math.max(0, Math.min(1, (at.x - x) / width))),
  y: rounded(Math.max(0, Math.min(1, (at.y - y) / height))),
});

/** Where a focus of a crop is in the whole picture; its middle where nobody has chosen one. */
export const focusInWhole = ({ x, y, width, height }: Crop, focus: FocusPoint | null): FocusPoint => ({
  x: x + width * (focus?.x ?? 0.5),
  y: y + height * (focus?.y ?? 0.5),
});

const rounded = (fraction: number): number => Math.round(fraction * STEPS) / STEPS;
