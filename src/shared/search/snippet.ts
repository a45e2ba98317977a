import { cutSentence } from './cut-sentence.ts';
import { meets } from './number-filter.ts';
import type { QueryPlan } from './query-plan.ts';
import type { NumberFilter } from './search-query.ts';
import { FIELD_BITS, type Mark, type SearchField, type SearchText, searchableFields } from './search-text.ts';
import { sentencesOf } from './sentences.ts';
import type { TermSequence } from './term-sequence.ts';
import { type Token, tokenize } from './tokenize.ts';

export interface Snippet {
  readonly field: SearchField;
  readonly snippet: string;
  readonly marks: readonly Mark[];
}

/** What is painted: terms side by side, or one of the misspellings. */
interface Painted {
  readonly sequence: TermSequence;
  readonly near: ReadonlySet<string>;
}
interface BestSentence {
  readonly sentence: Mark;
  readonly kinds: number;
}
type FoundMark = Mark & { readonly which: number };

/** Past so many in one field no better sentence is looked for. */
const MAX_MARKS = 2_000;
const MAX_FIGURES = 20;

/** Makes the snippets of one query: the sentence that shows most of what was asked; the headline only where nothing else does. */
export function snippetMaker(
  plan: QueryPlan,
  near: readonly ReadonlySet<string>[],
  numbers: readonly NumberFilter[],
): (text: SearchText) => Snippet {
  const none: ReadonlySet<string> = new Set();
  const painted: Painted[] = [
    ...plan.wanted.map(({ sequence }, at) => ({ sequence, near: near[at] ?? none })),
    ...[...plan.countries.map(({ name }) => name), ...plan.years.map(({ written }) => written)]
      .filter((sequence) => sequence !== null)
      .map((sequence) => ({ sequence, near: none })),
  ];
  const heads = headsOf(painted);
  const kinds = painted.length + numbers.length;
  return (text) => {
    const fields = searchableFields(text).filter(({ field }) => (FIELD_BITS[field] & plan.fields) !== 0);
    const ordered = [...fields.filter(({ field }) => field !== 'headline'), ...fields.filter(isHeadline)];
    let best: { snippet: Snippet; kinds: number } | null = null;
    for (const { field, text: words } of ordered) {
      if (best !== null && best.kinds === kinds) break;
      const found = [
        ...(painted.length === 0 ? [] : marksIn(words, painted, heads)),
        ...figuresIn(words, text, numbers, painted.length),
      ].sort((one, other) => one.start - other.start);
      // Sentences are costly to tell apart; without a mark any will do, and one is enough.
      if (found.length === 0 && best !== null) continue;
      const sentence: BestSentence | null = bestSentence(words, found);
      if (sentence === null || (best !== null && sentence.kinds <= best.kinds)) continue;
      best = { snippet: { field, ...cutSentence(words, sentence.sentence, found) }, kinds: sentence.kinds };
    }
    return best?.snippet ?? { field: 'headline', snippet: text.headline, marks: [] };
  };
}

const isHeadline = ({ field }: { readonly field: SearchField }): boolean => field === 'headline';

const headsOf = (painted: readonly Painted[]): ReadonlySet<number> =>
  new Set(
    painted
      .flatMap(({ sequence, near }) => [...sequence.terms.map(({ term }) => term), ...near])
      .map((term) => term.charCodeAt(0)),
  );

function marksIn(text: string, painted: readonly Painted[], heads: ReadonlySet<number>): readonly FoundMark[] {
  const tokens = tokenize(text, heads);
  const marks: FoundMark[] = [];
  for (let at = 0; at < tokens.length && marks.length < MAX_MARKS; at += 1)
    painted.forEach(({ sequence, near }, which) => {
      if (tokens[at]?.term === '') return;
      const mark = markAt(tokens, at, sequence, near);
      if (mark !== null) marks.push({ ...mark, which });
    });
  return marks;
}

/** Where the figures that meet a bound are written. */
function figuresIn(
  words: string,
  { quantities = [] }: SearchText,
  numbers: readonly NumberFilter[],
  firstKind: number,
): readonly FoundMark[] {
  return numbers.flatMap((filter, at) => {
    const written = new Set(quantities.filter((each) => meets(each, filter)).map(({ text }) => text ?? ''));
    return [...written].slice(0, MAX_FIGURES).flatMap((figure) => {
      const start = figure === '' ? -1 : words.indexOf(figure);
      return start < 0 ? [] : [{ start, end: start + figure.length, which: firstKind + at }];
    });
  });
}

function markAt(tokens: readonly Token[], at: number, sequence: TermSequence, near: ReadonlySet<string>): Mark | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const { terms } = sequence;
  let last = first;
  for (let index = 0; index < terms.length; index += 1) {
    const wanted = terms[index];
    const token = tokens[at + (wanted?.offset ?? 0)];
    if (wanted === undefined || token === undefined) return null;
    const isOpen = sequence.isPrefix && index === terms.length - 1;
    if (token.term !== wanted.term && !(isOpen && token.term.startsWith(wanted.term)) && !near.has(token.term))
      return null;
    last = token;
  }
  const isHalf = sequence.isTail && last.kind === 'pair';
  return { start: first.start, end: isHalf ? last.start + (terms.at(-1)?.term.length ?? 1) : last.end };
}

function bestSentence(text: string, found: readonly FoundMark[]): BestSentence | null {
  let best: BestSentence | null = null;
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    const kinds = new Set<number>();
    for (let mark = found[next]; mark !== undefined && mark.start < sentence.end; next += 1, mark = found[next])
      kinds.add(mark.which);
    if (best === null || kinds.size > best.kinds) best = { sentence, kinds: kinds.size };
  }
  return best;
}
