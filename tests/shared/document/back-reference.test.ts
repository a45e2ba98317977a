import { expect, test } from 'vitest';
import { backReference } from '../../../src/shared/document/back-reference.ts';

const earlier = { number: '46', date: '2026-11-15' };

test.each([
  { language: 'en', rule: '', expected: '(see No. 46, 15 November 2026)' },
  { language: 'ru', rule: '', expected: '(см. № 46, 15 ноября 2026 г.)' },
  { language: 'de', rule: '', expected: '(siehe Nr. 46, 15. November 2026)' },
  { language: 'et', rule: '', expected: '(see No. 46, 15. november 2026)' },
  { language: 'en', rule: '[→ issue {number}]', expected: '[→ issue 46]' },
  { language: 'en', rule: 'as we wrote on {date}', expected: 'as we wrote on 15 November 2026' },
  { language: 'en', rule: '{number}/{number} of {date}', expected: '46/46 of 15 November 2026' },
  { language: 'en', rule: 'see {Number}', expected: 'see {Number}' },
])('[B5] a back-reference in $language by the rule “$rule” is “$expected”', ({ language, rule, expected }) => {
  expect(backReference(earlier, language, rule)).toBe(expected);
});

test('[B5] a rule that names what the earlier issue has not gives way to the usual words', () => {
  expect(backReference({ number: '', date: '2026-11-15' }, 'en', 'No. {number}')).toBe(
    '(see our issue of 15 November 2026)',
  );
  expect(backReference({ number: '7', date: '' }, 'en', 'of {date}')).toBe('(see No. 7)');
});
