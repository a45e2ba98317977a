import { readFileSync } from 'node:fs';
import type { NumberInText } from '../../../src/shared/domain/quantity.ts';

/** What a label says of a number: `⟦5–7 MW|6 MW 5..7 ~about⟧` is text, value, unit or currency, range and qualifier. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly meaning: string;
}

/** A labelled text without its labels. */
export interface LabelledText {
  readonly text: string;
  readonly labels: readonly Label[];
}

export function readLabelledText(name: string): LabelledText {
  const marked = readFileSync(new URL(`../../fixtures/figures/${name}`, import.meta.url), 'utf8');
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/⟦([^|⟧]+)\|([^⟧]+)⟧/gu)) {
    text += marked.slice(from, match.index);
    const written = match[1] ?? '';
    labels.push({ start: text.length, end: text.length + written.length, meaning: (match[2] ?? '').trim() });
    text += written;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), labels };
}

/** A number in the words of a label. */
export const meaningOf = ({ value, unit, currency, range, qualifier }: NumberInText): string =>
  [value, unit ?? currency ?? '', range === null ? '' : range.join('..'), qualifier === '' ? '' : `~${qualifier}`]
    .filter((part) => part !== '')
    .join(' ');

/** Right are the numbers read with the label's very span and meaning; everything else read or labelled is a miss. */
export function score(numbers: readonly NumberInText[], labels: readonly Label[]) {
  const key = (start: number, end: number, meaning: string) => `${start}-${end} ${meaning}`;
  const wanted = new Set(labels.map(({ start, end, meaning }) => key(start, end, meaning)));
  const read = new Set(numbers.map((number) => key(number.start, number.end, meaningOf(number))));
  const right = [...read].filter((entry) => wanted.has(entry)).length;
  return {
    precision: right / Math.max(1, read.size),
    recall: right / Math.max(1, wanted.size),
    wrong: [...read].filter((entry) => !wanted.has(entry)),
    missed: [...wanted].filter((entry) => !read.has(entry)),
  };
}
