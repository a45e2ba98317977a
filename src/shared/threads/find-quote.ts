import searchNear from 'approx-string-match';
import { occurrences } from '../document/occurrences.ts';
import { rangeOfSolids, type SolidText, solidsBefore, solidsOf } from '../document/solid-text.ts';
import { type Context, type ContextMatch, matchContext } from './context-match.ts';
import { EXACT_FIT, editsAllowed, type QuoteFit, quoteFit, wordsOf } from './quote-fit.ts';

/** Words that are looked for again. */
export interface LostQuote extends Context {
  readonly quote: string;
  readonly knownBy: KnownBy;
}

/**
 * What told the words from all others of the issue when a thread was put on them: they stood nowhere else; or not with the
 * same surroundings; or nothing did, so that they are never looked for beyond what their anchor still holds.
 */
export type KnownBy = 'words' | 'surroundings' | 'nothing';

/** A text in which they may be. */
export interface SearchedText extends SolidText {
  readonly text: string;
}

export interface QuotePlace<T> {
  readonly kind: 'found';
  readonly where: T;
  /** In the text of `where`. */
  readonly start: number;
  readonly end: number;
  readonly fit: QuoteFit;
}
/** `gone`: nowhere. `ambiguous`: the words are there, but nothing says that they are the ones that were meant. */
export type QuoteSearch<T> = QuotePlace<T> | { readonly kind: 'gone' } | { readonly kind: 'ambiguous' };

/** Where to look. */
export interface Surroundings<T extends SearchedText> {
  /** The text it was in; null where that is gone. */
  readonly home: T | null;
  /** What its anchor holds there, in offsets of the text; null where none of its characters is left. */
  readonly hint: { readonly start: number; readonly end: number } | null;
  /** The other texts of the same development first, then those of the rest of the issue. */
  readonly elsewhere: readonly (readonly T[])[];
}

/** True where a quote can be known by its words alone, if they stand nowhere else. */
export function isLongQuote(quote: string): boolean {
  const { length } = solidsOf(quote);
  return length >= 24 || (length >= 16 && wordsOf(quote).length >= 3);
}

/**
 * Finds the place of a quote whose anchor no longer holds it. The order is: the same words where the surroundings are the
 * same; the same words anywhere, where they can be no others; edited words where they stood; the same words in another
 * text whose surroundings are the same (they moved with them). Never one of several by chance.
 */
export function findQuote<T extends SearchedText>(
  lost: LostQuote,
  { home, hint, elsewhere }: Surroundings<T>,
): QuoteSearch<T> {
  const isLong = isLongQuote(lost.quote);
  const atHome = home === null ? [] : exactPlaces(lost, home, isLong);
  const inPlace = lost.knownBy === 'nothing' ? null : confirmed(atHome, lost);
  const held = inPlace ?? touching(atHome, hint);
  if (held !== null) return placeOf(held);
  if (lost.knownBy === 'nothing') return { kind: atHome.length > 0 ? 'ambiguous' : 'gone' };
  const byRing = elsewhere.map((ring) => ring.flatMap((each) => exactPlaces(lost, each, isLong)));
  const all = [...atHome, ...byRing.flat()];
  const [single] = all;
  if (single !== undefined && all.length === 1 && isLong && lost.knownBy === 'words') return placeOf(single);
  const near = home === null ? null : nearPlace(lost, home, hint, isLong);
  if (near !== null) return near;
  for (const ring of byRing) {
    const there = confirmed(ring, lost, LEAST_ELSEWHERE);
    if (there !== null) return placeOf(there);
  }
  return { kind: all.length > 0 ? 'ambiguous' : 'gone' };
}

/** The one place in a text where the words and their surroundings are as they were; null where there is none, or several. */
export function findInSurroundings<T extends SearchedText>(lost: LostQuote, where: T): QuotePlace<T> | null {
  const there = confirmed(exactPlaces(lost, where, isLongQuote(lost.quote)), lost);
  return there === null ? null : placeOf(there);
}

/** What tells a quote from all other words of an issue, of which all texts are given. */
export function knownBy(lost: Omit<LostQuote, 'knownBy'>, texts: readonly SearchedText[]): KnownBy {
  const isLong = isLongQuote(lost.quote);
  const places = texts.flatMap((text) => exactPlaces(lost, text, isLong));
  if (places.length <= 1) return 'words';
  return places.filter(({ context }) => context.isConfirmed).length <= 1 ? 'surroundings' : 'nothing';
}

interface Candidate<T> {
  readonly where: T;
  readonly from: number;
  readonly to: number;
  readonly context: ContextMatch;
}

/** Two places of which one agrees by no more than this better are equally likely. */
const CLEAR_LEAD = 6;
/** Standing phrases have their surroundings, too: where one side alone agrees, edited words must be nearer. */
const FARTHEST_ON_ONE_SIDE = 0.2;
/** The edges of a text agree with those of any other: in another text there must be words on either side that do. */
const LEAST_ELSEWHERE = 12;

function exactPlaces<T extends SearchedText>(
  lost: Omit<LostQuote, 'knownBy'>,
  where: T,
  isLong: boolean,
): Candidate<T>[] {
  const quote = solidsOf(lost.quote);
  return occurrences(where.solid, quote).map((from) => {
    const to = from + quote.length;
    return { where, from, to, context: matchContext(where.solid, from, to, lost, isLong) };
  });
}

/** The one that holds what is left of the anchored characters. */
function touching<T extends SearchedText>(
  candidates: readonly Candidate<T>[],
  hint: Surroundings<T>['hint'],
): Candidate<T> | null {
  if (hint === null || hint.end <= hint.start) return null;
  const held = candidates.filter(
    ({ where, from, to }) => solidsBefore(where, hint.start) >= from && solidsBefore(where, hint.end) <= to,
  );
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** Whether the surroundings say that it is these words: where they have twins, all of them must. */
const isTold = ({ context }: Candidate<unknown>, { knownBy }: LostQuote): boolean =>
  knownBy === 'words' ? context.isConfirmed : context.isCertain;

function confirmed<T>(candidates: readonly Candidate<T>[], lost: LostQuote, leastScore = 0): Candidate<T> | null {
  const [best, second] = candidates
    .filter((candidate) => isTold(candidate, lost) && candidate.context.score >= leastScore)
    .sort((a, b) => b.context.score - a.context.score);
  if (best === undefined) return null;
  return second === undefined || best.context.score - second.context.score >= CLEAR_LEAD ? best : null;
}

/** Edited words: looked for where the anchor was, else in all of the text; the surroundings must agree. */
function nearPlace<T extends SearchedText>(
  lost: LostQuote,
  where: T,
  hint: Surroundings<T>['hint'],
  isLong: boolean,
): QuotePlace<T> | null {
  const quote = solidsOf(lost.quote);
  const reach = quote.length + editsAllowed(quote.length);
  const from = hint === null ? 0 : Math.max(0, solidsBefore(where, hint.start) - reach);
  const to = hint === null ? where.solid.length : Math.min(where.solid.length, solidsBefore(where, hint.end) + reach);
  const edits = editsAllowed(quote.length);
  if (edits === 0) return null;
  const candidates = searchNear(where.solid.slice(from, to), quote, edits)
    .filter((match) => match.end > match.start)
    .map((match): Candidate<T> => {
      const [start, end] = [from + match.start, from + match.end];
      return { where, from: start, to: end, context: matchContext(where.solid, start, end, lost, isLong) };
    })
    .filter((candidate) => isTold(candidate, lost))
    .sort((a, b) => b.context.score - a.context.score);
  const [best, ...others] = candidates;
  if (best === undefined) return null;
  // Alignments that overlap are one place; another place that agrees as well leaves it open.
  const rival = others.find((other) => other.from >= best.to || other.to <= best.from);
  if (rival !== undefined && best.context.score - rival.context.score < CLEAR_LEAD) return null;
  const range = rangeOfSolids(where, best.from, best.to);
  const fit = quoteFit(lost.quote, where.text.slice(range.start, range.end), best.context.isFramed);
  if (fit === null || (!best.context.isFramed && fit.distance > FARTHEST_ON_ONE_SIDE)) return null;
  return { kind: 'found', where, ...range, fit };
}

const placeOf = <T extends SearchedText>({ where, from, to }: Candidate<T>): QuotePlace<T> => ({
  kind: 'found',
  where,
  ...rangeOfSolids(where, from, to),
  fit: EXACT_FIT,
});
