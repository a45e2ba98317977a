export type { NameGroup } from './check-earlier.ts';
export { type ConversionError, type ConversionTarget, convert, unitsFor } from './convert.ts';
export { type EarlierText, findMismatches, type MismatchOptions } from './find-mismatches.ts';
export { formatNumber } from './format-number.ts';
export type { Mismatch, MismatchFix, MismatchKind, MismatchPlace } from './mismatch.ts';
export { ENGLISH_STYLE, type NumberStyle, RUSSIAN_STYLE } from './number-style.ts';
export { readNumbers } from './read-numbers.ts';
export { type Restyling, restyle } from './restyle.ts';
export { type ShownQuantity, showQuantity } from './show-quantity.ts';
