import type { CheckedField } from './checked-part.ts';
import type { FindingFix, Passage, TextEdit } from './finding.ts';

/** Every stretch of a field that an expression with the flag `g` finds. */
export const passagesOf = ({ text }: CheckedField, expression: RegExp): readonly Passage[] =>
  [...text.matchAll(expression)].map((match) => ({ quote: match[0], start: match.index }));

/** A fix that writes something else in place of some passages of a field, given in their order. */
export const replaceFix = (
  label: string,
  { place }: CheckedField,
  edits: readonly (Passage & { readonly replacement: string })[],
): FindingFix => ({
  kind: 'replace',
  label,
  edits: edits.map(({ quote, start, replacement }): TextEdit => ({ place, quote, start, replacement })),
});

/** "1 link", "3 links". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** As many characters of a text as a finding has room for, between quotation marks. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED).trimEnd()}…` : line}”`;
};
const MOST_QUOTED = 60;
