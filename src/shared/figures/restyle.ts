import { formatNumber } from './format-number.ts';
import type { NumberStyle } from './number-style.ts';
import { type Figure, readFigures } from './read-figures.ts';

/** A stretch of a text and what house style would have there. */
export interface Restyling {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/**
 * What house style would change in a text's numbers, in order. Money and percentages are written anew; of other numbers
 * only the digits and magnitude, never the unit. Words ("four turbines") and compounds ("2,000-hectare") stay.
 */
export function restyle(text: string, language: string, style: NumberStyle): readonly Restyling[] {
  return readFigures(text, language).figures.flatMap((figure) => {
    const change = restyled(figure, style);
    return change === null || text.slice(change.start, change.end) === change.replacement ? [] : [change];
  });
}

const COMPOUND = /[\d\p{L}][-\u2010\u2011]\p{L}/u;

/** "Between 5 and 7 MW" would lose its grammar with a dash. */
const isWordedRange = ({ range, text }: Figure): boolean => range !== null && /\s(?:and|to|и|до|по)\s/u.test(text);

/** A headline's capital stays: `$590 Million`. */
const withCapital = (replacement: string, written: string): string =>
  /\p{Lu}illion/u.test(written)
    ? replacement.replace(/\p{Ll}(?=illion)/u, (letter) => letter.toUpperCase())
    : replacement;

function restyled(figure: Figure, style: NumberStyle): Restyling | null {
  if (figure.isWords || figure.isInherited || COMPOUND.test(figure.text) || isWordedRange(figure)) return null;
  const { start } = figure;
  if (figure.currency !== null || figure.unit === '%')
    return { start, end: figure.end, replacement: withCapital(formatNumber(figure, style), figure.text) };
  const written = figure.text.slice(0, figure.unitStart - start).trimEnd();
  const bare = {
    ...figure,
    value: figure.value / figure.scale,
    range: figure.range === null ? null : ([figure.range[0] / figure.scale, figure.range[1] / figure.scale] as const),
    unit: null,
  };
  return { start, end: start + written.length, replacement: withCapital(formatNumber(bare, style), written) };
}
