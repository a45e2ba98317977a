import { foldTerm } from './fold-term.ts';

/** Names in use that the Unicode locale data does not give, or gives otherwise. */
const ALSO: readonly (readonly [string, string])[] = [
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['uae', 'AE'],
  ['russian federation', 'RU'],
  ['kyrgyz republic', 'KG'],
  ['turkey', 'TR'],
  ['burma', 'MM'],
  ['czech republic', 'CZ'],
  ['ivory coast', 'CI'],
  ['cape verde', 'CV'],
  ['swaziland', 'SZ'],
  ['macedonia', 'MK'],
  ['holland', 'NL'],
  ['hong kong', 'HK'],
  ['macau', 'MO'],
  ['palestine', 'PS'],
  ['dr congo', 'CD'],
];

interface CountryTables {
  readonly codes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}
let tables: CountryTables | null = null;

/** The ISO 3166-1 alpha-2 code of a country's English name or of a code in capitals, or null. */
export function countryCode(name: string): string | null {
  const { codes, names } = countryTables();
  return names.has(name) ? name : (codes.get(foldName(name)) ?? null);
}

/** The English name of a country by its ISO 3166-1 alpha-2 code, or null. */
export const countryName = (code: string): string | null => countryTables().names.get(code) ?? null;

function countryTables(): CountryTables {
  if (tables !== null) return tables;
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = `${first}${second}`;
      const name = display.of(code);
      // Codes of countries that are no more lead to the one that is.
      if (name === undefined || new Intl.Locale(`und-${code}`).region !== code || NOT_COUNTRIES.has(code)) continue;
      names.set(code, name);
      for (const part of name.split(/ \(|\)| SAR /))
        if (part !== '') codes.set(foldName(part), codes.get(part) ?? code);
      codes.set(foldName(name), code);
    }
  for (const [name, code] of ALSO) codes.set(name, code);
  tables = { codes, names };
  return tables;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** User-assigned and reserved codes that the locale data names nevertheless. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA']);

const foldName = (name: string): string =>
  foldTerm(name.trim().slice(0, 60))
    .replaceAll('&', 'and')
    .replaceAll(/[-\s]+/g, ' ')
    .replaceAll('.', '');
