import type { Element } from 'xast';
import { ok, type Result } from '../domain/result.ts';
import { type PictureProblem, problem } from './picture-problem.ts';
import type { PictureFile } from './read-picture-file.ts';
import { sanitizedSvg, writeSvg } from './sanitize-svg.ts';

/** Where an SVG claims to be larger, it is scaled down: it is drawn anew at any size. */
const MOST_PIXELS = 10_000;
const PIXELS_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Sanitises an SVG and gives it a size in pixels and a view box, without which browsers cannot scale it. */
export function readSvg(bytes: Uint8Array, file: string): Result<PictureFile, PictureProblem> {
  const tree = sanitizedSvg(new TextDecoder().decode(bytes), file);
  if (!tree.ok) return tree;
  const box = viewBox(tree.value);
  const stated = [tree.value.attributes.width, tree.value.attributes.height].map(pixels);
  const [width, height] = [stated[0] ?? null, stated[1] ?? null];
  const size = sizeFrom(width, height, box);
  if (size === null)
    return problem('damaged', `${file} does not say how large it is. Give it a view box, or save it as PNG.`);
  const scale = Math.min(1, MOST_PIXELS / Math.max(...size));
  const [widthPx, heightPx] = [Math.max(1, Math.round(size[0] * scale)), Math.max(1, Math.round(size[1] * scale))];
  const root: Element = {
    ...tree.value,
    attributes: {
      ...tree.value.attributes,
      viewBox: tree.value.attributes.viewBox ?? `0 0 ${size[0]} ${size[1]}`,
      width: String(widthPx),
      height: String(heightPx),
    },
  };
  return ok({
    mediaType: 'image/svg+xml',
    bytes: new TextEncoder().encode(writeSvg(root)),
    widthPx,
    heightPx,
    orientation: 1,
    frames: 1,
    hasMetadata: false,
  });
}

type Size = readonly [width: number, height: number];

function sizeFrom(width: number | null, height: number | null, box: Size | null): Size | null {
  if (width !== null && height !== null) return [width, height];
  if (box === null) return null;
  const ratio = box[0] / box[1];
  if (width !== null) return [width, width / ratio];
  return height === null ? box : [height * ratio, height];
}

function viewBox({ attributes }: Element): Size | null {
  const [, , width = 0, height = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 && Number.isFinite(width * height) ? [width, height] : null;
}

/** A length in pixels; null for none, and for what depends on the page around (`100%`, `2em`). */
function pixels(length: string | null | undefined): number | null {
  const match = /^\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*([a-z]{0,2})\s*$/i.exec(length ?? '');
  const value = Number(match?.[1]) * (PIXELS_PER_UNIT[(match?.[2] ?? '').toLowerCase()] ?? Number.NaN);
  return value > 0 ? value : null;
}
