import retextRepeatedWords from 'retext-repeated-words';
import type { PartCheck } from '../check.ts';
import { quoted, replaceFix } from '../passages.ts';
import { retextPassages } from './retext-passages.ts';

const TWICE = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)\s+\1(?![\p{L}\p{N}])/iu;

/** No word stands twice by mistake. */
export const repeatedWord: PartCheck = {
  name: 'repeated-word',
  label: 'A word twice in a row',
  severity: 'warning',
  inPart: ({ fields }) =>
    fields.flatMap((field) =>
      retextPassages(field, retextRepeatedWords, TWICE).map(({ expected, ...passage }) => ({
        message: `${quoted(passage.quote)} stands twice`,
        why: 'One of the two is likely left over.',
        place: field.place,
        passage,
        fixes: [replaceFix(`Leave one ${quoted(expected)}`, field, [{ ...passage, replacement: expected }])],
      })),
    ),
};
