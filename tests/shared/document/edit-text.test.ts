import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editText } from '../../../src/shared/document/edit-text.ts';
import { blockText } from '../../../src/shared/document/plain-text.ts';
import { readRichText } from '../../../src/shared/export/markdown/read-rich-text.ts';
import { writeRichText } from '../../../src/shared/export/markdown/write-rich-text.ts';

const rich = (markdown: string) => readRichText(markdown, '');
const MARKDOWN =
  'One **two** *three*\\\nfour.\n\n- five\n- six [seven](https://a.org)\n\n| a | b |\n|---|---|\n| 1 | 22 |\n\nLast[^1].\n\n[^1]: A note.';
const edit = (markdown: string, quote: string, replacement: string) => {
  const field = rich(markdown);
  const edited = editText(field, [{ start: blockText(field).indexOf(quote), quote, replacement }]);
  return edited === null ? null : writeRichText(edited, '').trim();
};

describe('words put in place of others', () => {
  it.each([
    ['in a run', 'One two', 'One', 'Eins', 'Eins two'],
    ['in bold, which stays', 'One **two**', 'two', 'zwei', 'One **zwei**'],
    ['over borders, with the look of the first character', 'One **two** three', 'e two t', 'e 2 t', 'One 2 three'],
    ['in a link, which stays', '[the terms](https://a.org)', 'terms', 'deal', '[the deal](https://a.org)'],
    ['to nothing', 'One  two', ' two', '', 'One'],
  ])('[D1] %s', (_name, markdown, quote, replacement, wanted) => {
    expect(edit(markdown, quote, replacement)).toBe(wanted);
  });

  it('[D1] are refused where the words are not there', () => {
    expect(editText(rich('One two'), [{ start: 0, quote: 'two', replacement: '2' }])).toBeNull();
  });

  it('[D1] stand in the text exactly there, wherever in lists, tables, notes and line breaks (any stretch of a line)', () => {
    const field = rich(MARKDOWN);
    const text = blockText(field);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
        const quote = /^[^\n\t]*/.exec(text.slice(start, start + length))?.[0] ?? '';
        fc.pre(quote.trim() !== '' && quote === quote.trim());
        const edited = editText(field, [{ start, quote, replacement: 'XYZ' }]);
        expect(edited === null ? null : blockText(edited)).toBe(
          `${text.slice(0, start)}XYZ${text.slice(start + quote.length)}`,
        );
      }),
      { seed: 47 },
    );
  });
});
