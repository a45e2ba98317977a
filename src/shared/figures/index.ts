export { convert, unitsFor } from './convert.ts';
export { type EarlierText, findMismatches } from './find-mismatches.ts';
export { formatNumber } from './format-number.ts';
export type { Mismatch, MismatchPlace } from './mismatch.ts';
export { ENGLISH_STYLE, type NumberStyle, RUSSIAN_STYLE } from './number-style.ts';
export { numbersIn } from './numbers-in.ts';
export { readNumbers } from './read-numbers.ts';
export { restyle } from './restyle.ts';
export { showQuantity } from './show-quantity.ts';
