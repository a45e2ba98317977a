import { describe, expect, test } from 'vitest';
import type { FieldText } from '../../../src/shared/document/field-text.ts';
import { findMismatches } from '../../../src/shared/figures/index.ts';
import { mismatchesOf, readMismatchCases } from './mismatch-cases.ts';

const TRUE_SETS = ['mismatches-true.txt', 'mismatches-true-2.txt', 'mismatches-true-3.txt'];
const INNOCENT_SETS = ['mismatches-innocent.txt', 'mismatches-innocent-2.txt', 'mismatches-innocent-3.txt'];

const issue = (headline: string, body: string, whyThisMatters = ''): readonly FieldText[] =>
  [
    { field: 'headline', developmentIndex: 0, text: headline } as const,
    { field: 'body', developmentIndex: 0, text: body } as const,
    { field: 'whyThisMatters', developmentIndex: 0, text: whyThisMatters } as const,
  ].filter(({ text }) => text !== '');

describe('[B9] the sets of mismatches', () => {
  test('[B9] at least nine in ten true mismatches are found with their kind', () => {
    const cases = TRUE_SETS.flatMap(readMismatchCases);
    const missed = cases.filter((entry) => !mismatchesOf(entry).some(({ kind }) => kind === entry.kind));
    console.log(`[B9] ${cases.length - missed.length} of ${cases.length} true mismatches found`);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(
      (cases.length - missed.length) / cases.length,
      missed.map(({ source }) => source).join('\n\n'),
    ).toBeGreaterThanOrEqual(0.9);
  });

  test('[B9] at most two innocent cases are reported', () => {
    const cases = INNOCENT_SETS.flatMap(readMismatchCases);
    const reported = cases.filter((entry) => mismatchesOf(entry).length > 0);
    console.log(`[B9] ${reported.length} of ${cases.length} innocent cases reported`);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(reported.length, reported.map(({ source }) => source).join('\n\n')).toBeLessThanOrEqual(2);
  });
});

test('[B9] a mismatch quotes both places, does the sum and offers either value in its own style', () => {
  const fields = issue('Firm Opens $1.8B Smelter', 'The firm opened a $1.6 billion smelter on Monday.');
  const [found, ...others] = findMismatches(fields, 'en');
  expect(others).toEqual([]);
  expect(found?.kind).toBe('value-differs');
  expect(found?.places.map(({ field, quote }) => [field, quote])).toEqual([
    ['headline', '$1.8B'],
    ['body', '$1.6 billion'],
  ]);
  for (const place of found?.places ?? []) {
    const text = fields.find(({ field }) => field === place.field)?.text ?? '';
    expect(text.slice(place.start, place.end)).toBe(place.quote);
  }
  expect(found?.message).toContain('$1.8B');
  expect(found?.message).toContain('$1.6 billion');
  expect(found?.message).toContain('11.1%');
  expect(found?.fixes.map(({ place, replacement }) => [place, replacement])).toEqual([
    [0, '$1.6B'],
    [1, '$1.8 billion'],
  ]);
});

test('[B9] a mismatch keeps its id when other words change', () => {
  const first = findMismatches(issue('Firm Opens $1.8B Smelter', 'The firm opened a $1.6 billion smelter.'), 'en');
  const later = findMismatches(
    issue('Firm Opens $1.8B Smelter', 'On a cold day, it says, the firm opened a $1.6 billion smelter.'),
    'en',
  );
  expect(later.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
});

test('[B9] applying a fix ends the mismatch', () => {
  const fields = issue('Firm Opens $1.8B Smelter', 'The firm opened a $1.6 billion smelter.');
  const found = findMismatches(fields, 'en')[0];
  const fix = found?.fixes[0];
  const place = found?.places[fix?.place ?? 0];
  const fixed = fields.map((entry) =>
    entry.field === place?.field
      ? { ...entry, text: entry.text.slice(0, place.start) + (fix?.replacement ?? '') + entry.text.slice(place.end) }
      : entry,
  );
  expect(findMismatches(fixed, 'en')).toEqual([]);
});

test('[B9] a place in an earlier issue says which, and only the current text is offered a fix', () => {
  const [found] = findMismatches(issue('Plant', 'Altai Steel will build a plant for $640 million.'), 'en', {
    names: [{ id: 'e', names: ['Altai Steel'] }],
    earlier: [
      {
        label: 'Issue 46, 12 May 2026',
        developmentId: 'd9',
        fields: [{ field: 'body', developmentIndex: 2, text: 'Altai Steel will build a plant for $460 million.' }],
      },
    ],
  });
  expect(found?.kind).toBe('earlier-issue');
  expect(found?.places[1]?.earlier).toEqual({ label: 'Issue 46, 12 May 2026', developmentId: 'd9' });
  expect(found?.message).toContain('Issue 46, 12 May 2026');
  expect(found?.fixes.map(({ place }) => place)).toEqual([0]);
});

test('[B9] texts without numbers and empty issues have no mismatches', () => {
  expect(findMismatches([], 'en')).toEqual([]);
  expect(findMismatches(issue('Plant Opens', 'A plant opened.'), 'en')).toEqual([]);
});

test.each([
  '1 ',
  '$1 (',
  '5% ',
  'from 5 to 4 ',
  '10 km of 20 km including ',
  'two of the 3 cats ',
  '. 1',
  '1 billion yuan ($1) ',
])('[B9] 200 KB of "%s" end', (junk) => {
  const text = junk.repeat(Math.ceil(200_000 / junk.length));
  expect(Array.isArray(findMismatches(issue(text.slice(0, 2000), text, text), 'en'))).toBe(true);
});
