import type { ReadField } from '../document/field-text.ts';
import { fingerprint } from '../document/fingerprint.ts';
import { numeralValue } from './numeral.ts';
import type { EarlierPlace, Mention } from './passage.ts';

export type MismatchKind =
  | 'value-differs'
  | 'sum'
  | 'unit'
  | 'direction'
  | 'percent'
  | 'conversion'
  | 'headline-only'
  | 'earlier-issue';

/** A stretch of a field that a mismatch points at. Offsets are UTF-16 code units in the field's text, `end` exclusive. */
export interface MismatchPlace {
  readonly field: ReadField;
  readonly developmentIndex: number | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Set where the place is in an earlier issue. */
  readonly earlier?: EarlierPlace;
}

/** A way to end a mismatch: put `replacement` at the place with the index `place`. */
export interface MismatchFix {
  readonly label: string;
  readonly place: number;
  readonly replacement: string;
}

/** Two or more numbers that cannot all be right. */
export interface Mismatch {
  /** The same for the same numbers in the same kind of place, so that accepting one outlives other edits. */
  readonly id: string;
  readonly kind: MismatchKind;
  /** Both values and the arithmetic in plain words. */
  readonly message: string;
  readonly places: readonly MismatchPlace[];
  readonly fixes: readonly MismatchFix[];
}

const FIELD_NAMES: Readonly<Record<ReadField, string>> = {
  title: 'title',
  notice: 'notice',
  lede: 'lede',
  sectionHeading: 'section heading',
  headline: 'headline',
  body: 'body',
  whyThisMatters: 'Why This Matters',
  inContext: 'In Context',
  takeaway: 'takeaway',
};

/** Where a number stands, in words: "the body", "issue 46, body". */
export const whereOf = ({ passage }: Mention): string =>
  passage.earlier === null
    ? `the ${FIELD_NAMES[passage.source.field]}`
    : `${passage.earlier.label} (${FIELD_NAMES[passage.source.field]})`;

/** A mismatch between numbers, with a stable id. */
export function mismatch(
  kind: MismatchKind,
  mentions: readonly Mention[],
  message: string,
  fixes: readonly MismatchFix[],
): Mismatch {
  const places = mentions.map(placeOf);
  const key = [kind, ...places.map(({ field, quote, earlier }) => `${earlier?.label ?? ''}/${field}/${quote}`)].join(
    '|',
  );
  return { id: `${kind}-${fingerprint(key)}`, kind, message, places, fixes };
}

const placeOf = ({ passage, text, start, end }: Mention): MismatchPlace => ({
  field: passage.source.field,
  developmentIndex: passage.source.developmentIndex,
  quote: text,
  start,
  end,
  ...(passage.earlier === null ? {} : { earlier: passage.earlier }),
});

/** Fixes that write each number's value in the other's place; what an earlier issue printed stays. */
export const takeEither = (one: Mention, other: Mention, language: string): readonly MismatchFix[] =>
  [
    { from: other, to: one, place: 0 },
    { from: one, to: other, place: 1 },
  ]
    .filter(({ to }) => to.passage.earlier === null)
    .map(({ from, to, place }) => fixTo(to, from.value, place, language, from));

/** A fix that writes a value where a number stands, in that number's own style. */
export function fixTo(
  target: Mention,
  value: number,
  place: number,
  language: string,
  source: Mention | null = null,
): MismatchFix {
  const replacement = rewritten(target, value, language, source);
  return { label: `Write ${replacement} in ${whereOf(target)}`, place, replacement };
}

function rewritten(target: Mention, value: number, language: string, source: Mention | null): string {
  const numeral = /\d(?:[\d.,\u00a0\u2009\u202f]*\d)?/.exec(target.text)?.[0];
  const isSameUnit = source === null || source.unit === target.unit;
  const raw = value / target.multiplier;
  const isWritable =
    numeral !== undefined &&
    target.range === null &&
    isSameUnit &&
    raw >= 0.1 &&
    (raw < 10_000 || target.multiplier === 1);
  if (!isWritable || source?.range != null) return source?.text ?? plainNumber(value, language);
  return target.text.replace(numeral, plainNumber(raw, language));
}

/** Digits in a language's separators, to three decimals. */
export function plainNumber(value: number, language: string): string {
  const rounded = Number(value.toFixed(3));
  const isPointDecimal = numeralValue('1,234', language) === 1234;
  const digits = rounded.toLocaleString('en-US', { maximumFractionDigits: 3 });
  return isPointDecimal ? digits : digits.replace(/[.,]/g, (mark) => (mark === ',' ? '\u00a0' : ','));
}
