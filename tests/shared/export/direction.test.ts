import { describe, expect, test } from 'vitest';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import { directionOf } from '../../../src/shared/export/html/direction.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';

test.each([
  ['Aktau port', 'ltr'],
  ['ميناء أكتاو', 'rtl'],
  ['12 % — נמל', 'rtl'],
  ['«Қарағанды» ميناء', 'ltr'],
  ['港口', 'ltr'],
  ['2026, 1.8', null],
] as const)('[A24] “%s” runs %s', (text, expected) => {
  expect(directionOf(text)).toBe(expected);
});

describe('a page', () => {
  const arabic = 'أعلنت الشركة';
  test('[A24] in English says of an Arabic paragraph that it runs from the right, and of no other', () => {
    const html = writeIssueHtml({ ...blankIssue('p' as never, 'en'), lede: paragraphs(arabic, 'The company said') });
    expect(html).toContain(`<p dir="rtl">${arabic}</p>`);
    expect(html).toContain('<p>The company said</p>');
    expect(html).not.toMatch(/<html[^>]* dir=/);
  });
  test('[A24] in Arabic runs from the right, its running head and page number too', () => {
    const html = writeIssueHtml(
      { ...blankIssue('p' as never, 'ar'), lede: paragraphs(arabic, 'Shougang Group') },
      undefined,
      {
        paper: 'A4',
      },
    );
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(`<p class="whole">${arabic}</p>`);
    expect(html).toContain('<p dir="ltr" class="whole">Shougang Group</p>');
    expect(html).toMatch(/@top-right\{.*@bottom-left\{/s);
    expect(html).not.toMatch(/@top-left\{content:"|@bottom-right/);
  });
});
