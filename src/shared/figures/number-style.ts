import type { NumberMagnitude } from '../domain/quantity.ts';

/** How a publication writes its numbers. */
export interface NumberStyle {
  readonly language: 'en' | 'ru';
  /** `$1.8 billion`, `$1.8bn`, or all the digits; Russian has one way to shorten (`млрд`). */
  readonly magnitude: NumberMagnitude;
  readonly decimalMark: '.' | ',';
  /** Between thousands: a comma, a dot, or a space, which is written so that a line never breaks there. */
  readonly groupMark: ',' | '.' | ' ';
  readonly percent: 'sign' | 'word';
  /** `$5`, `USD 5` or `5 dollars`; where a currency has no sign, its name. */
  readonly currency: 'sign' | 'code' | 'word';
  /** Whether a line may not break between a number and its magnitude or unit. */
  readonly isNonBreaking: boolean;
}

/** `$1.8 billion`, `2,000 hectares`, `12%`. */
export const ENGLISH_STYLE: NumberStyle = {
  language: 'en',
  magnitude: 'word',
  decimalMark: '.',
  groupMark: ',',
  percent: 'sign',
  currency: 'sign',
  isNonBreaking: true,
};

/** `1,8 млрд долларов`, `2 000 га`, `12%`. */
export const RUSSIAN_STYLE: NumberStyle = {
  language: 'ru',
  magnitude: 'word',
  decimalMark: ',',
  groupMark: ' ',
  percent: 'sign',
  currency: 'word',
  isNonBreaking: true,
};
