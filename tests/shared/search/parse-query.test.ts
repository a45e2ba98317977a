import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, parseQuery, type SearchQuery } from '../../../src/shared/search/index.ts';

const number = (
  op: SearchQuery['numbers'][number]['op'],
  value: number,
  unit: string | null,
  currency: string | null,
) => ({
  op,
  value,
  unit,
  currency,
});
const read = (query: string): Partial<SearchQuery> => {
  const { chips: _, ...rest } = parseQuery(query);
  return Object.fromEntries(Object.entries(rest).filter(([, list]) => list.length > 0));
};

describe('[B14] reading a query', () => {
  it.each<[string, Partial<SearchQuery>]>([
    ['gas field', { words: ['gas', 'field'] }],
    ['"gas field" -coal -"hard coal"', { phrases: ['gas field'], not: ['coal', 'hard coal'] }],
    ['“gas field” «газ» „Gas“', { phrases: ['gas field', 'газ', 'Gas'] }],
    ['"gas field', { words: ['gas', 'field'] }],
    ['well-known', { words: ['well-known'] }],
    ['a - b', { words: ['a', 'b'] }],
    ['Uzbekistan gas 2026', { words: ['Uzbekistan', 'gas', '2026'] }],
    ['Uzbekistan', { words: ['Uzbekistan'] }],
    ['gas, Uzbekistan, 2026', { words: ['gas'], countries: ['UZ'], years: [2026] }],
    ['South Korea, Türkiye, Turkey, Kyrgyz Republic', { countries: ['KR', 'TR', 'TR', 'KG'] }],
    ['US, UK', { countries: ['US', 'GB'] }],
    ['“Uzbekistan, 2026”', { phrases: ['Uzbekistan, 2026'] }],
    ['"Uzbekistan, 2026"', { phrases: ['Uzbekistan, 2026'] }],
    ['country:uz country:"South Korea" country:Kazakhstan', { countries: ['UZ', 'KR', 'KZ'] }],
    ['country:nowhere', { words: ['nowhere'] }],
    ['entity:abc_1-2 year:2025', { entityIds: ['abc_1-2'], years: [2025] }],
    ['kind:analysis gas', { fields: ['whyThisMatters'], words: ['gas'] }],
    ['> 1 bn USD, Uzbekistan, 2026', { numbers: [number('>', 1e9, null, 'USD')], countries: ['UZ'], years: [2026] }],
    ['>1bn', { numbers: [number('>', 1e9, null, null)] }],
    ['> $1.5bn gas', { numbers: [number('>', 1.5e9, null, 'USD')], words: ['gas'] }],
    ['<= €200m', { numbers: [number('<=', 2e8, null, 'EUR')] }],
    ['≥ US$2 trillion', { numbers: [number('>=', 2e12, null, 'USD')] }],
    ['> USD 3 million', { numbers: [number('>', 3e6, null, 'USD')] }],
    ['> 5 mn yuan', { numbers: [number('>', 5e6, null, 'CNY')] }],
    ['> 10k tonnes', { numbers: [number('>', 1e4, 't', null)] }],
    ['>= 500 MW', { numbers: [number('>=', 500, 'MW', null)] }],
    ['>= 500MW solar', { numbers: [number('>=', 500, 'MW', null)], words: ['solar'] }],
    ['< 3 GWh', { numbers: [number('<', 3, 'GW.h', null)] }],
    ['> 1,500.5 km', { numbers: [number('>', 1500.5, 'km', null)] }],
    ['> 1,500,000 ha, Kazakhstan', { numbers: [number('>', 1.5e6, 'ha', null)], countries: ['KZ'] }],
    ['> 1 500 000 ha', { numbers: [number('>', 1.5e6, 'ha', null)] }],
    ['= 12%', { numbers: [number('=', 12, '%', null)] }],
    ['> 100 companies', { numbers: [number('>', 100, null, null)], words: ['companies'] }],
    ['> 5 all', { numbers: [number('>', 5, null, null)], words: ['all'] }],
    ['> 1 bn USD < 2 bn USD', { numbers: [number('>', 1e9, null, 'USD'), number('<', 2e9, null, 'USD')] }],
    ['> gas', { words: ['gas'] }],
    ['1,800 workers', { words: ['1,800', 'workers'] }],
    ['', {}],
    [' , ,, ', {}],
  ])('%s', (query, expected) => expect(read(query)).toEqual(expected));

  it('labels each filter, with the piece of the query that it came from', () => {
    const query = '>1000m USD, gas, Uzbekistan, country:KZ';
    const { chips } = parseQuery(query);
    expect(chips).toEqual([
      { label: '> 1 bn USD', text: '>1000m USD' },
      { label: 'Uzbekistan', text: 'Uzbekistan' },
      { label: 'Kazakhstan', text: 'country:KZ' },
    ]);
    for (const { text } of chips) expect(query).toContain(text);
  });

  it.each([
    '"'.repeat(200_000),
    '> '.repeat(100_000),
    '1,'.repeat(100_000),
    'country:'.repeat(25_000),
    '>1 000'.repeat(40_000),
  ])('reads junk as something (%#)', (junk) =>
    expect(Object.keys(parseQuery(junk)).toSorted()).toEqual(Object.keys(EMPTY_QUERY).toSorted()),
  );
});
