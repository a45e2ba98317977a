export { type ConversionError, type ConversionTarget, convert, unitsFor } from './convert.ts';
export { formatNumber } from './format-number.ts';
export { ENGLISH_STYLE, type NumberStyle, RUSSIAN_STYLE } from './number-style.ts';
export { readNumbers } from './read-numbers.ts';
export { type Restyling, restyle } from './restyle.ts';
