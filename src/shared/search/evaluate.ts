import { termsOf } from './dictionary.ts';
import { nearTerms } from './near-terms.ts';
import { meets } from './number-filter.ts';
import type { QueryPlan, Wanted } from './query-plan.ts';
import type { SearchQuery } from './search-query.ts';
import { FIELD_BITS, type SearchText, searchableFields } from './search-text.ts';
import { eachPosting } from './segment.ts';
import { eachSequence } from './sequence-match.ts';
import type { TermSequence } from './term-sequence.ts';
import type { TextStore } from './text-store.ts';

/** The texts that meet a query, by number, with their scores, and the misspellings that were taken for each thing wanted. */
export interface Evaluation {
  readonly found: readonly number[];
  readonly scores: Float64Array;
  readonly near: readonly ReadonlySet<string>[];
}

/** Okapi BM25; lengths count for little, since a long development is not a worse one. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.3;
/** What a word is worth where it is only the beginning of a longer one, or misspelt. */
const PREFIX_WEIGHT = 0.4;
const NEAR_WEIGHT = 0.5;
const HEADLINE_BONUS = 1;
/** What a country or year is worth that the text does not write out. */
const ABOUT_SCORE = 0.5;

/** Finds the texts that meet every part of a query. */
export function evaluate(store: TextStore, query: SearchQuery, plan: QueryPlan): Evaluation {
  const { texts } = store;
  const scores = new Float64Array(texts.length);
  const met = new Uint32Array(texts.length);
  const near = plan.wanted.map((wanted, at) => addWanted(store, plan, wanted, at, scores, met));
  for (const { code, bits } of plan.named)
    texts.forEach((text, number) => {
      if (!text?.countries?.includes(code)) return;
      if (((met[number] ?? 0) & bits) !== bits) scores[number] = (scores[number] ?? 0) + ABOUT_SCORE;
      met[number] = (met[number] ?? 0) | bits;
    });
  const all = 2 ** plan.wanted.length - 1;
  const isFiltered = filterOf(store, query, plan);
  const found: number[] = [];
  for (let number = 0; number < texts.length; number += 1) {
    if (met[number] !== all) continue;
    const text = texts[number];
    if (text && isFiltered(text, number)) found.push(number);
  }
  return { found, scores, near };
}

/** Adds one thing wanted to the scores; where no text has it, what is spelled nearly so. Gives those terms. */
function addWanted(
  store: TextStore,
  plan: QueryPlan,
  { sequence, year }: Wanted,
  at: number,
  scores: Float64Array,
  met: Uint32Array,
): ReadonlySet<string> {
  const weights = new Float32Array(store.texts.length);
  const touched: number[] = [];
  const add =
    (worth: number) =>
    (number: number, fields: number, count: number): void => {
      if ((fields & plan.fields) === 0 || store.texts[number] === null) return;
      const before = weights[number] ?? 0;
      if (before === 0) touched.push(number);
      weights[number] = before + worth * (count + (fields & FIELD_BITS.headline ? HEADLINE_BONUS : 0));
    };
  addSequence(store, sequence, add(1), add(PREFIX_WEIGHT));
  const misspelt = touched.length === 0 && sequence.isSpelled && !isNamed(plan, at) && plan.wanted.length <= 12;
  const near = misspelt ? nearTerms(store.segments, sequence.terms[0]?.term ?? '') : new Set<string>();
  for (const term of near)
    addSequence(store, { ...sequence, terms: [{ term, offset: 0 }], isPrefix: false }, add(NEAR_WEIGHT), null);

  const rarity = Math.log(1 + (store.size - touched.length + 0.5) / (touched.length + 0.5));
  const mean = store.meanLength;
  const bit = 2 ** at;
  for (const number of touched) {
    const weight = weights[number] ?? 0;
    const length = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (store.lengths[number] ?? mean)) / mean;
    scores[number] = (scores[number] ?? 0) + (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * length);
    met[number] = (met[number] ?? 0) | bit;
  }
  if (year !== null)
    store.texts.forEach((text, number) => {
      if (text === null || !text.date.startsWith(year) || ((met[number] ?? 0) & bit) !== 0) return;
      scores[number] = (scores[number] ?? 0) + ABOUT_SCORE;
      met[number] = (met[number] ?? 0) | bit;
    });
  return near;
}

const isNamed = (plan: QueryPlan, at: number): boolean => plan.named.some(({ bits }) => (bits & (2 ** at)) !== 0);

type Visit = (number: number, fields: number, count: number) => void;

function addSequence(store: TextStore, sequence: TermSequence, whole: Visit, beginning: Visit | null): void {
  const only = sequence.terms.length === 1 ? sequence.terms[0] : undefined;
  for (const segment of store.segments) {
    if (only === undefined) {
      eachSequence(segment, sequence, whole);
      continue;
    }
    const [from, to] = termsOf(segment, only.term, sequence.isPrefix);
    if (from === to) continue;
    // The word itself is before all that begin with it.
    const [exact, past] = sequence.isPrefix ? termsOf(segment, only.term, false) : [from, to];
    for (let term = exact; term < past; term += 1) eachPosting(segment, term, whole);
    if (beginning === null) continue;
    for (let term = Math.max(from, past); term < to; term += 1)
      eachPosting(segment, term, sequence.isTail ? whole : beginning);
  }
}

function filterOf(
  store: TextStore,
  query: SearchQuery,
  plan: QueryPlan,
): (text: SearchText, number: number) => boolean {
  const not = plan.not.map((sequence) => textsWith(store, sequence));
  const countries = plan.countries.map(({ code, name }) => ({ code, named: name && textsWith(store, name) }));
  const years = plan.years.map(({ year, written }) => ({ year, written: written && textsWith(store, written) }));
  const { numbers, entityIds, fields } = query;
  const isWordless = plan.wanted.length === 0 && fields.length > 0;
  return (text, number) =>
    !not.some((found) => found[number] === 1) &&
    (countries.length === 0 ||
      countries.some(({ code, named }) => text.countries?.includes(code) || named?.[number] === 1)) &&
    (years.length === 0 ||
      years.some(({ year, written }) => (text.date === '' ? written?.[number] === 1 : text.date.startsWith(year)))) &&
    entityIds.every((id) => text.entityIds?.includes(id)) &&
    numbers.every((filter) => text.quantities?.some((quantity) => meets(quantity, filter))) &&
    (!isWordless || searchableFields(text).some(({ field }) => fields.includes(field)));
}

/** A 1 for each text in which terms stand side by side. */
function textsWith(store: TextStore, sequence: TermSequence): Uint8Array {
  const found = new Uint8Array(store.texts.length);
  const visit: Visit = (number) => {
    found[number] = 1;
  };
  addSequence(store, sequence, visit, sequence.isPrefix ? visit : null);
  return found;
}
