import { countryCode, countryName } from './country-names.ts';
import type { SearchQuery } from './search-query.ts';
import { FIELD_BITS } from './search-text.ts';
import { type TermSequence, termSequence } from './term-sequence.ts';

/** One thing that a text must have. */
export interface Wanted {
  readonly sequence: TermSequence;
  /** A year that the text's date may have in its place, or null. */
  readonly year: string | null;
}

/** Words side by side that name a country, which a text may be about in their place. */
interface NamedCountry {
  readonly code: string;
  /** A bit for each of the things wanted that it stands for. */
  readonly bits: number;
}

/** A query made ready to be looked up. */
export interface QueryPlan {
  /** At most 30. */
  readonly wanted: readonly Wanted[];
  readonly named: readonly NamedCountry[];
  readonly not: readonly TermSequence[];
  /** The countries filtered by, each with its name, that a text may write instead. */
  readonly countries: readonly { readonly code: string; readonly name: TermSequence | null }[];
  readonly years: readonly { readonly year: string; readonly written: TermSequence | null }[];
  /** The fields where words count, as bits. */
  readonly fields: number;
}

const MAX_WANTED = 30;
const MAX_NAME_WORDS = 4;
const ALL_FIELDS = Object.values(FIELD_BITS).reduce((all, bit) => all | bit, 0);

/** Reads a query into what is looked up. A word is also found as a beginning, one letter only where it is the last. */
export function planQuery(query: SearchQuery): QueryPlan {
  // What a text is about stands in none of its fields.
  const isAnywhere = query.fields.length === 0;
  const words = query.words.flatMap((word, at): readonly (Wanted & { readonly word: string })[] => {
    const sequence = termSequence(word, word.length > 1 || at === query.words.length - 1);
    return sequence === null
      ? []
      : [{ sequence, year: isAnywhere && /^(?:1[89]|20)\d\d$/.test(word) ? word : null, word }];
  });
  const phrases = sequences(query.phrases).map((sequence): Wanted => ({ sequence, year: null }));
  const wanted = [...phrases, ...words].slice(0, MAX_WANTED);
  const chosen = query.fields.reduce((bits, field) => bits | FIELD_BITS[field], 0);
  return {
    wanted,
    named: isAnywhere
      ? namedCountries(
          words.map(({ word }) => word),
          phrases.length,
        )
      : [],
    not: sequences(query.not),
    countries: query.countries.map((code) => ({ code, name: termSequence(countryName(code) ?? '', false) })),
    years: query.years.map((year) => ({ year: String(year), written: termSequence(String(year), false) })),
    fields: chosen === 0 ? ALL_FIELDS : chosen,
  };
}

const sequences = (written: readonly string[]): readonly TermSequence[] =>
  written
    .slice(0, MAX_WANTED)
    .map((each) => termSequence(each, false))
    .filter((sequence) => sequence !== null);

function namedCountries(words: readonly string[], firstBit: number): readonly NamedCountry[] {
  const named: NamedCountry[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + MAX_NAME_WORDS); to += 1) {
      if (firstBit + to > MAX_WANTED) continue;
      const name = words.slice(from, to).join(' ');
      // Two letters are more often a word than a country's code.
      const code = name.length > 2 ? countryCode(name) : null;
      if (code !== null) named.push({ code, bits: bitsFrom(firstBit + from, firstBit + to) });
    }
  return named;
}

const bitsFrom = (from: number, to: number): number => 2 ** to - 2 ** from;
