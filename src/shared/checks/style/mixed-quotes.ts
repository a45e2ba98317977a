import { quoteMarksFor, smartReplacement } from '../../document/typographic-quotes.ts';
import type { FindingDraft, IssueCheck } from '../check.ts';
import type { CheckedField } from '../checked-part.ts';
import { counted, passagesOf, replaceFix } from '../passages.ts';

const STRAIGHT = /["']/g;
const TYPOGRAPHIC = /[“”„«»‘’‚‹›]/;

/** An issue has one kind of quotation marks: where it has typographic ones, no straight ones. One finding a field. */
export const mixedQuotes: IssueCheck = {
  name: 'mixed-quotes',
  label: 'Straight quotes among typographic ones',
  severity: 'hint',
  inIssue: ({ parts, language }) => {
    const fields = parts.flatMap((part) => part.fields);
    if (!fields.some(({ text }) => TYPOGRAPHIC.test(text))) return [];
    const [open, close] = quoteMarksFor(language).double;
    return fields.flatMap((field): FindingDraft[] => {
      const found = passagesOf(field, STRAIGHT).filter(({ start }) => !isMeasure(field, start));
      const [first] = found;
      if (first === undefined) return [];
      const edits = found.map((passage) => ({
        ...passage,
        replacement:
          smartReplacement(field.text.slice(0, passage.start), passage.quote, language)?.[1] ?? passage.quote,
      }));
      return [
        {
          message: counted(found.length, 'straight quote', 'straight quotes'),
          why: `Elsewhere the issue has ${open.trim()}typographic${close.trim()} ones.`,
          place: field.place,
          passage: first,
          what: '',
          fixes: [replaceFix('Make them typographic', field, edits)],
        },
      ];
    });
  },
};

/** Feet, inches, minutes and seconds are written with straight strokes. */
const isMeasure = ({ text }: CheckedField, start: number): boolean =>
  /\d$/.test(text.slice(0, start)) && !/["']/.test(text.slice(start + 1, start + 80).split('\n')[0] ?? '');
