import type { Mark } from './inline-runs.ts';

/** The bit that Lexical keeps in a text node's `__format` for each of our marks (lexical/LexicalConstants). */
export const FORMAT_BITS: Readonly<Record<Mark, number>> = {
  strong: 1,
  emphasis: 2,
  delete: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
};

export function marksOfFormat(format: number): ReadonlySet<Mark> {
  const marks = (Object.keys(FORMAT_BITS) as Mark[]).filter((mark) => (format & FORMAT_BITS[mark]) !== 0);
  return new Set(marks);
}

export const formatOfMarks = (marks: ReadonlySet<Mark>): number =>
  [...marks].reduce((format, mark) => format | FORMAT_BITS[mark], 0);

/** Lexical's numbers for the alignment of a block, for the alignments that a table column can have. */
export const ALIGN_FORMATS = { left: 1, center: 2, right: 3 } as const;
export type ColumnAlign = keyof typeof ALIGN_FORMATS | null;

export const alignOfFormat = (format: number): ColumnAlign =>
  (Object.keys(ALIGN_FORMATS) as (keyof typeof ALIGN_FORMATS)[]).find((key) => ALIGN_FORMATS[key] === format) ?? null;
