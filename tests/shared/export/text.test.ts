import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import { columnsOf } from '../../../src/shared/export/text/text-width.ts';
import { wrap } from '../../../src/shared/export/text/wrap.ts';
import { writeIssueText } from '../../../src/shared/export/text/write-text.ts';
import { branded, MAIL_BRAND, sample } from './branded.ts';
import { pictured } from './pictured-issue.ts';

const text = (value: string) => ({ type: 'text' as const, value });
const inLede = (...children: RootContent[]): string => {
  const lede: RichText = { type: 'root', children };
  const whole = writeIssueText({
    ...sample,
    title: '',
    number: '',
    publicationDate: '',
    periodStart: '',
    periodEnd: '',
    notice: { type: 'root', children: [] },
    lede,
    developments: [],
    sectionHeading: '',
    inContext: { type: 'root', children: [] },
    takeaway: { type: 'root', children: [] },
  });
  return whole.trimEnd();
};

describe('Plain text', () => {
  it('[D6] keeps to 72 columns wherever a line can be broken', () => {
    for (const line of writeIssueText(pictured, branded(MAIL_BRAND)).split('\n'))
      expect(columnsOf(line) <= 72 || !line.trim().includes(' ')).toBe(true);
  });

  const seed = 20_261_125;
  it(`[D6] breaks any text without losing a letter (seed ${seed})`, () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom('粮食', '。', '（', '港口）', 'grain', 'é́', '👍🏽', 'العربية'),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 72 }), (list, columns) => {
        const given = list.join(' ').replace(/\s+/g, ' ').trim();
        const lines = wrap(given, columns);
        expect(lines.join('').replace(/ /g, ''), `seed ${seed}`).toBe(given.replace(/ /g, ''));
        for (const line of lines) expect(line).toBe(line.trimEnd());
      }),
      { seed },
    );
  });

  it.each<[string, RootContent[], string]>([
    [
      'a link as a note',
      [
        {
          type: 'paragraph',
          children: [
            text('See '),
            { type: 'link', url: 'https://example.org/a', children: [text('the terms')] },
            text('.'),
          ],
        },
      ],
      'See the terms [1].\n\nNotes\n=====\n\n[1] https://example.org/a',
    ],
    [
      'an address as it is',
      [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'https://example.org/a', children: [text('https://example.org/a')] }],
        },
      ],
      'https://example.org/a',
    ],
    [
      'a footnote as a note',
      [
        { type: 'paragraph', children: [text('Half'), { type: 'footnoteReference', identifier: '1' }] },
        { type: 'footnoteDefinition', identifier: '1', children: [{ type: 'paragraph', children: [text('By law.')] }] },
      ],
      'Half[1]\n\nNotes\n=====\n\n[1] By law.',
    ],
    [
      'raised and lowered signs',
      [
        {
          type: 'paragraph',
          children: [
            text('10'),
            { type: 'superscript', children: [text('6')] },
            text(' t CO'),
            { type: 'subscript', children: [text('2')] },
            text(', x'),
            { type: 'superscript', children: [text('ab')] },
          ],
        },
      ],
      '10⁶ t CO₂, x^(ab)',
    ],
    [
      'a quotation',
      [{ type: 'blockquote', children: [{ type: 'paragraph', children: [text('So it is.')] }] }],
      '> So it is.',
    ],
    [
      'lists in lists',
      [
        {
          type: 'list',
          ordered: true,
          start: 3,
          spread: false,
          children: [
            {
              type: 'listItem',
              spread: false,
              children: [
                { type: 'paragraph', children: [text('one')] },
                {
                  type: 'list',
                  ordered: false,
                  spread: false,
                  children: [
                    { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text('deep')] }] },
                  ],
                },
              ],
            },
          ],
        },
      ],
      '3. one\n   - deep',
    ],
    [
      'a table in columns',
      [
        {
          type: 'table',
          align: [null, 'right'],
          children: [
            ['Port', 't'],
            ['波季', '12'],
          ].map((row) => ({
            type: 'tableRow' as const,
            children: row.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
          })),
        },
      ],
      'Port   t\n----  --\n波季  12',
    ],
    [
      'a wide table row by row',
      [
        {
          type: 'table',
          align: [null, null],
          children: [
            ['Port', 'What'],
            ['Poti', 'x'.repeat(80)],
          ].map((row) => ({
            type: 'tableRow' as const,
            children: row.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
          })),
        },
      ],
      `Poti\n  What: ${'x'.repeat(80)}`,
    ],
  ])('[D6] writes %s', (_name, blocks, expected) => {
    expect(inLede(...blocks)).toBe(expected);
  });

  it('[D6] ends with the footer, where it can be read, and in a mail with the way out', () => {
    expect(writeIssueText(sample, branded(MAIL_BRAND))).toMatch(
      /\n-- \nYou may pass it on whole\.\nRead on the web: https:\/\/example\.org\/digest\/47\n$/,
    );
    expect(writeIssueText(sample, branded(MAIL_BRAND), { isMail: true })).toMatch(
      /1 Quay Street, Poti\nUnsubscribe: https:\/\/example\.org\/leave\?a=1&b=2\n$/,
    );
  });
});
