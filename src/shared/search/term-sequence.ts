import { tokenize } from './tokenize.ts';

/** Terms that stand side by side: a word, a phrase, or a word of a script without spaces. */
export interface TermSequence {
  /** Each with its place from that of the first. Never empty. */
  readonly terms: readonly { readonly term: string; readonly offset: number }[];
  /** Whether the last term may be the beginning of one. */
  readonly isPrefix: boolean;
  /** Whether the last term is a single character of a script without spaces, so that only it is painted. */
  readonly isTail: boolean;
  /** Whether a misspelling may be what was meant: one term, of letters. */
  readonly isSpelled: boolean;
}

/** The most terms of a phrase that are compared; later ones are not asked for. */
const MAX_TERMS = 24;

/** What to look for, for a word or phrase of a query; null where it has neither letter nor digit. */
export function termSequence(written: string, isPrefix: boolean): TermSequence | null {
  const tokens = tokenize(written.slice(0, 1_000)).slice(0, MAX_TERMS);
  const terms = tokens
    .map(({ term, kind }, offset) => ({ term, offset, kind }))
    // The pair before it holds it already.
    .filter(({ kind }, at) => kind !== 'tail' || tokens[at - 1]?.kind !== 'pair');
  const last = terms.at(-1);
  if (last === undefined) return null;
  const isTail = last.kind === 'tail';
  // A single such character stands at the head of a pair wherever it is not the last of its run.
  const isOpen = isPrefix || isTail;
  return {
    terms: terms.map(({ term, offset }) => ({ term, offset })),
    isPrefix: isOpen && last.kind !== 'pair',
    isTail,
    isSpelled: terms.length === 1 && last.kind === 'word',
  };
}
