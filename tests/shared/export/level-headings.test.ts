import { expect, test } from 'vitest';
import { h } from '../../../src/shared/export/html/elements.ts';
import { levelHeadings } from '../../../src/shared/export/html/level-headings.ts';

test.each([
  { written: [3, 4, 4, 3], above: 2, expected: ['h3', 'h4', 'h4', 'h3'] },
  { written: [4, 3, 4], above: 1, expected: ['h2', 'h2', 'h3'] },
  { written: [4, 4], above: 3, expected: ['h4', 'h4'] },
  { written: [3, 4], above: 6, expected: ['h6', 'h6'] },
])('[A23] headings written $written under level $above are $expected', ({ written, above, expected }) => {
  const levelled = levelHeadings(
    written.map((depth) => h(`h${depth}`, {}, 'x')),
    above,
  );
  expect(levelled.map((node) => node.type === 'element' && node.tagName)).toEqual(expected);
});

test('[A23] a heading in a quotation counts with those around it', () => {
  const levelled = levelHeadings([h('blockquote', {}, h('h4', {}, 'x')), h('h4', {}, 'y')], 2);
  expect(levelled).toEqual([h('blockquote', {}, h('h3', {}, 'x')), h('h3', {}, 'y')]);
});
