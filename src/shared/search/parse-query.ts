import { countryCode, countryName } from './country-names.ts';
import { numberLabel, readNumberFilter } from './number-filter.ts';
import type { NumberFilter, QueryChip, SearchQuery } from './search-query.ts';
import type { SearchField } from './search-text.ts';

/** What `kind:` takes, and the fields it means. */
const KINDS: Readonly<Record<string, readonly SearchField[]>> = {
  headline: ['headline', 'title', 'sectionHeading'],
  development: ['headline', 'body'],
  body: ['body'],
  analysis: ['whyThisMatters'],
  lede: ['lede'],
  context: ['inContext'],
  takeaway: ['takeaway'],
  notice: ['notice'],
  source: ['sources'],
  sources: ['sources'],
};

const MAX_QUERY = 1_000;
const YEAR = /^(?:1[89]|20)\d\d$/;
const SPACE = /[\s,]+/y;
const KEYED = /(country|entity|kind|year):(?:"([^"]*)"|([^\s",]+))/iy;
const PHRASE = /(-?)(?:"([^"]*)"|“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”])/y;
const WORD = /(-?)((?:[^\s"“”„«»,<>=≤≥]|(?<=\d),(?=\d{3}(?!\d)))+)/y;

/**
 * Reads what a person typed: words, "phrases", -not, bounds on numbers (`> 1 bn USD`), `country:`, `entity:`, `kind:`, `year:`.
 * Where commas part the query, a part that is a year or a country's English name is a filter; elsewhere it is a word.
 * Nothing fails: what has no meaning as a filter is a word. Only the first 1,000 characters are read.
 */
export function parseQuery(query: string): SearchQuery {
  const text = query.slice(0, MAX_QUERY);
  const found = new Found();
  const parts = partsOf(text);
  for (const [start, end] of parts) {
    const part = text.slice(start, end);
    if (parts.length > 1 && readName(part.trim(), found)) continue;
    readPart(part, found);
  }
  return found;
}

class Found implements SearchQuery {
  readonly words: string[] = [];
  readonly phrases: string[] = [];
  readonly not: string[] = [];
  readonly numbers: NumberFilter[] = [];
  readonly years: number[] = [];
  readonly countries: string[] = [];
  readonly entityIds: string[] = [];
  readonly fields: SearchField[] = [];
  readonly chips: QueryChip[] = [];
}

function readPart(part: string, found: Found): void {
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(part);
    if (match !== null) at += match[0].length;
    return match;
  };
  while (at < part.length) {
    if (read(SPACE) !== null) continue;
    const start = at;
    const number = readNumberFilter(part, at);
    if (number !== null) {
      at = number.end;
      found.numbers.push(number.filter);
      found.chips.push({ label: numberLabel(number.filter), text: part.slice(start, at) });
      continue;
    }
    const keyed = read(KEYED);
    if (keyed !== null) {
      const value = keyed[2] ?? keyed[3] ?? '';
      if (!readKeyed(keyed[1]?.toLowerCase() ?? '', value, keyed[0], found) && value !== '') found.words.push(value);
      continue;
    }
    const phrase = read(PHRASE);
    if (phrase !== null) {
      const words = (phrase[2] ?? phrase[3] ?? phrase[4] ?? phrase[5] ?? '').trim();
      if (words !== '') (phrase[1] === '-' ? found.not : found.phrases).push(words);
      continue;
    }
    const word = read(WORD);
    if (word === null) at += 1;
    else if (/[\p{L}\p{N}]/u.test(word[2] ?? '')) (word[1] === '-' ? found.not : found.words).push(word[2] ?? '');
  }
}

function readName(name: string, found: Found): boolean {
  const code = YEAR.test(name) ? null : countryCode(name);
  if (YEAR.test(name)) found.years.push(Number(name));
  else if (code !== null) found.countries.push(code);
  else return false;
  found.chips.push({ label: code === null ? name : (countryName(code) ?? name), text: name });
  return true;
}

function readKeyed(key: string, value: string, text: string, found: Found): boolean {
  const chip = (label: string): boolean => found.chips.push({ label, text }) > 0;
  if (key === 'country') {
    const code = countryCode(value) ?? countryCode(value.toUpperCase());
    if (code === null) return false;
    found.countries.push(code);
    return chip(countryName(code) ?? code);
  }
  if (key === 'year') {
    if (!YEAR.test(value)) return false;
    found.years.push(Number(value));
    return chip(value);
  }
  if (key === 'entity') {
    if (value === '') return false;
    found.entityIds.push(value);
    return chip(value);
  }
  const kind = value.toLowerCase();
  if (!Object.hasOwn(KINDS, kind)) return false;
  found.fields.push(...(KINDS[kind] ?? []));
  return chip(kind);
}

/** The stretches between commas that are neither within quotes nor within a number. */
function partsOf(text: string): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (Object.hasOwn(CLOSING, char)) at = Math.max(at, text.indexOf(CLOSING[char] ?? '', at + 1));
    if (!'，,、;'.includes(char)) continue;
    if (/\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) continue;
    parts.push([start, at]);
    start = at + 1;
  }
  parts.push([start, text.length]);
  return parts;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
