/** How a text bounds or blurs a number. */
export const QUALIFIERS = ['', 'about', 'more than', 'less than', 'at least', 'up to', 'nearly'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What a number in a text says. */
export interface Quantity {
  /** With its magnitude applied: `$1.8B` is 1800000000. Of a range, its middle. */
  readonly value: number;
  /** `[low, high]` with magnitude applied, or null. */
  readonly range: readonly [number, number] | null;
  /** UCUM-like (`MW`, `MW.h`, `ha`, `km2`, `t`, `%`, `[pp]` for percentage points, `[bbl]`), or null. */
  readonly unit: string | null;
  /** ISO 4217, or null. */
  readonly currency: string | null;
  readonly qualifier: Qualifier;
}

/** A number as it stands in a text. Offsets are UTF-16 code units, `end` exclusive. */
export interface NumberInText extends Quantity {
  readonly start: number;
  readonly end: number;
  /** As written, from `start` to `end`, with currency and unit, without the qualifier. */
  readonly text: string;
}

/** How big numbers are shortened: `$1.8 billion`, `$1.8bn`, or not. */
export const NUMBER_MAGNITUDES = ['word', 'short', 'digits'] as const;
export type NumberMagnitude = (typeof NUMBER_MAGNITUDES)[number];
