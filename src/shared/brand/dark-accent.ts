import { hcl } from 'd3-color';
import { contrast } from '../charts/colour-math.ts';

/** A little more than what words need, so that thin strokes hold too. */
const LEAST_RATIO = 6;
const STEP = 2;
const LIGHTEST = 96;

/** A publication's colour for dark pages: the same hue, as light as words of it need to be. */
export function darkAccent(accent: string, page: string): string {
  const { h, c, l } = hcl(accent);
  const at = (lightness: number): string =>
    hcl(Number.isNaN(h) ? 0 : h, Number.isNaN(c) ? 0 : Math.min(c, 45), lightness)
      .rgb()
      .clamp()
      .formatHex();
  let lightness = Math.max(50, l);
  while (lightness < LIGHTEST && contrast(at(lightness), page) < LEAST_RATIO) lightness += STEP;
  return at(lightness);
}
