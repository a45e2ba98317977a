import { expect, it } from 'vitest';
import { periodText, shortDay } from '../../../src/shared/document/period-text.ts';

const today = new Date('2026-11-26T12:00:00Z');

it.each([
  ['2026-11-22', '22 Nov'],
  ['2017-01-01', '1 Jan 2017'],
  ['2027-01-03', '3 Jan 2027'],
  ['', ''],
  ['next week', ''],
  ['2026-13-40', ''],
])('[A11] the shelf says the day %s as “%s”: with its year where that is another one', (iso, said) => {
  expect(shortDay(iso, today)).toBe(said);
});

it('[A11] a span of days is said once', () => {
  expect(periodText('2026-11-16', '2026-11-22', 'en')).toBe('16–22 November');
  expect(periodText('', '', 'en')).toBe('');
});
