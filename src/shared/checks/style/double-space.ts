import type { FindingDraft, PartCheck } from '../check.ts';
import { counted, passagesOf, replaceFix } from '../passages.ts';

/** A space too many within a line, or one before a mark that takes none. */
const SPACES = /(?<=\S)[ \u00a0]{2,}(?=\S)|(?<=[\p{L}\p{N}]) +(?=[,.](?:\s|$))/gu;

/** Words are parted by one space: one finding a field. */
export const doubleSpace: PartCheck = {
  name: 'double-space',
  label: 'Double spaces, and spaces before a comma',
  severity: 'hint',
  inPart: ({ fields }) =>
    fields.flatMap((field): FindingDraft[] => {
      const found = passagesOf(field, SPACES);
      const [first] = found;
      if (first === undefined) return [];
      const edits = found.map((passage) => ({
        ...passage,
        replacement: /^[,.]/.test(field.text.slice(passage.start + passage.quote.length)) ? '' : ' ',
      }));
      const around = wordsAround(field.text, first.start, first.start + first.quote.length);
      return [
        {
          message: counted(found.length, 'space too many', 'spaces too many'),
          why: 'Mail and plain text show every one of them.',
          place: field.place,
          passage: around,
          what: '',
          fixes: [replaceFix('Put right', field, edits)],
        },
      ];
    }),
};

/** What can be shown: the space itself has no ink. */
function wordsAround(text: string, start: number, end: number): { readonly quote: string; readonly start: number } {
  const before = /\S*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end))?.[0] ?? '';
  return { quote: `${before}${text.slice(start, end)}${after}`, start: start - before.length };
}
