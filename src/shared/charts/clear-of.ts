/** A rectangle that lines keep out of, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Stretch = readonly [from: number, to: number];

const CLEAR_PX = 2;

/**
 * The stretches of an upright line that are clear of every box: a label with a line through it is hard to read, and a patch of the
 * page's colour behind it would show where a chart lies on another colour.
 */
export const uprightClearOf = (x: number, whole: Stretch, boxes: readonly Box[]): readonly Stretch[] =>
  clearOf(
    whole,
    boxes.flatMap(({ left, right, top, bottom }) => (isWithin(x, left, right) ? [[top, bottom] as const] : [])),
  );

/** The stretches of a level line that are clear of every box. */
export const levelClearOf = (y: number, whole: Stretch, boxes: readonly Box[]): readonly Stretch[] =>
  clearOf(
    whole,
    boxes.flatMap(({ left, right, top, bottom }) => (isWithin(y, top, bottom) ? [[left, right] as const] : [])),
  );

const isWithin = (place: number, from: number, to: number): boolean => place > from - CLEAR_PX && place < to + CLEAR_PX;

function clearOf([from, to]: Stretch, taken: readonly Stretch[]): readonly Stretch[] {
  const clear: Stretch[] = [];
  let start = from;
  for (const [begin, end] of [...taken].sort(([a], [b]) => a - b)) {
    if (begin - CLEAR_PX > start) clear.push([start, Math.min(to, begin - CLEAR_PX)]);
    start = Math.max(start, end + CLEAR_PX);
  }
  return start < to ? [...clear, [start, to]] : clear;
}
