import { solidsOf } from '../document/solid-text.ts';

/** Characters on either side that a thread keeps of the text around its quote. */
export const CONTEXT_CHARACTERS = 32;
/** Solid characters on a side that say: this is where it stood. */
const ENOUGH = 12;
/** So many on one side do for both. */
const PLENTY = 24;
/** A quote that is long enough to be known by its words needs so many on one side. */
const SOME = 8;

/** What stood around a quote. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/** How far the text around a place agrees with a context. */
export interface ContextMatch {
  /** Solid characters next to the place that are the same, both sides together. */
  readonly score: number;
  /** Both sides are as they were. */
  readonly isFramed: boolean;
  /** Enough is as it was to say that these words are those, and no others that read the same. */
  readonly isConfirmed: boolean;
  /** Both sides are as they were as far as is told: this is not a twin that stood elsewhere in other surroundings. */
  readonly isCertain: boolean;
}

/** The words on either side of a stretch, as a thread keeps them. */
export const contextAround = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Context => ({
  before: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
  after: text.slice(end, end + CONTEXT_CHARACTERS),
});

/** Compares what stands around solid characters `from` to `to` with a context. */
export function matchContext(
  solid: string,
  from: number,
  to: number,
  context: Context,
  isLongQuote: boolean,
): ContextMatch {
  const before = solidsOf(context.before);
  const after = solidsOf(context.after);
  const left = sharedEnd(before, solid, from);
  const right = sharedStart(after, solid, to);
  const areSides = (enough: number) =>
    isSide(left, before.length, from === left, context.before.length, enough) &&
    isSide(right, after.length, solid.length - to === right, context.after.length, enough);
  const isFramed = areSides(ENOUGH);
  const isConfirmed = isFramed || Math.max(left, right) >= (isLongQuote ? SOME : PLENTY);
  return { score: left + right, isFramed, isConfirmed, isCertain: isFramed && areSides(PLENTY) };
}

/** A context that was cut short by the text's edge must still reach that edge: few characters prove nothing by themselves. */
function isSide(shared: number, whole: number, reachesEdge: boolean, kept: number, enough: number): boolean {
  if (shared >= enough) return true;
  return kept < CONTEXT_CHARACTERS && shared === whole && reachesEdge;
}

function sharedEnd(context: string, solid: string, from: number): number {
  let shared = 0;
  while (
    shared < context.length &&
    shared < from &&
    context.charCodeAt(context.length - 1 - shared) === solid.charCodeAt(from - 1 - shared)
  )
    shared += 1;
  return shared;
}

function sharedStart(context: string, solid: string, to: number): number {
  let shared = 0;
  while (
    shared < context.length &&
    to + shared < solid.length &&
    context.charCodeAt(shared) === solid.charCodeAt(to + shared)
  )
    shared += 1;
  return shared;
}
