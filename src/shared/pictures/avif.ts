import { asciiAt, type ImageHeader, viewOf } from './image-header.ts';
import { DamagedPicture } from './picture-problem.ts';

interface Box {
  readonly name: string;
  /** Of what is in it, behind size and name. */
  readonly start: number;
  readonly end: number;
}

/** EXIF orientations that say the same as a quarter turn anticlockwise, once to three times (ISO/IEC 23008-12, irot). */
const TURNS = [1, 8, 3, 6] as const;
const MOST_BOXES = 10_000;
const META_VERSION_BYTES = 4;

export function readAvif(bytes: Uint8Array): ImageHeader {
  const top = boxesOf(bytes, 0, bytes.length);
  const meta = inside(top, 'meta');
  if (meta === undefined) throw new DamagedPicture('its description is missing');
  const described = boxesOf(bytes, meta.start + META_VERSION_BYTES, meta.end);
  const items = inside(described, 'iprp');
  const properties = items && inside(boxesOf(bytes, items.start, items.end), 'ipco');
  if (properties === undefined) throw new DamagedPicture('its size is missing');
  const found = boxesOf(bytes, properties.start, properties.end);
  const view = viewOf(bytes);
  // Tiles, thumbnails and the alpha plane have sizes of their own; the image itself is the largest.
  const sizes = found
    .filter(({ name }) => name === 'ispe')
    .map(({ start }) => [view.getUint32(start + 4), view.getUint32(start + 8)] as const)
    .sort(([aWidth, aHeight], [bWidth, bHeight]) => bWidth * bHeight - aWidth * aHeight);
  const turn = inside(found, 'irot');
  if (sizes[0] === undefined) throw new DamagedPicture('its size is missing');
  const info = inside(described, 'iinf');
  return {
    widthPx: sizes[0][0],
    heightPx: sizes[0][1],
    orientation: turn === undefined ? 1 : (TURNS[(bytes[turn.start] ?? 0) & 3] ?? 1),
    frames: 1,
    hasMetadata: info !== undefined && hasMetadataItem(bytes, info),
  };
}

const inside = (boxes: readonly Box[], name: string): Box | undefined => boxes.find((box) => box.name === name);

/** Items named `Exif`, or of a type of their own (XMP is `mime`). */
function hasMetadataItem(bytes: Uint8Array, info: Box): boolean {
  const version = bytes[info.start] ?? 0;
  return boxesOf(bytes, info.start + (version === 0 ? 6 : 8), info.end).some(({ start, end }) =>
    /Exif|mime/.test(asciiAt(bytes, start, Math.min(16, end - start))),
  );
}

function boxesOf(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to && boxes.length < MOST_BOXES; ) {
    const size = view.getUint32(at);
    const isLong = size === 1;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size === 0 ? to - at : size;
    const end = at + length;
    if (length < (isLong ? 16 : 8) || end > to) throw new DamagedPicture('it breaks off before its end');
    boxes.push({ name: asciiAt(bytes, at + 4, 4), start: at + (isLong ? 16 : 8), end });
    at = end;
  }
  return boxes;
}
