import { chartColours, inkOn } from './chart-colours.ts';

/** Rules that give the charts inside elements of a class their colours on a dark page. */
export function chartDarkStyle(accentColour: string, className: string): string {
  const { page, ink, quietInk, grid, series } = chartColours(accentColour, true);
  const rule = (name: string, declarations: string) => `.${className} .${name}{${declarations}}`;
  return [
    rule('ink', `fill:${ink}`),
    rule('quiet', `fill:${quietInk}`),
    rule('grid', `stroke:${grid}`),
    rule('zero', `stroke:${quietInk}`),
    rule('part', `stroke:${page}`),
    ...series.flatMap((colour, index) => [
      rule(`fill-${index}`, `fill:${colour}`),
      rule(`stroke-${index}`, `stroke:${colour}`),
      rule(`on-${index}`, `fill:${inkOn(colour)}`),
    ]),
  ].join('');
}
