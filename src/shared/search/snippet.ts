import type { QueryPlan } from './query-plan.ts';
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
type FoundMark = Mark & { readonly which: number };

const MAX_LENGTH = 320;
/** Past so many in one field no better sentence is looked for. */
const MAX_MARKS = 2_000;

/** Makes the snippets of one query: the sentence that shows most of what was asked; the headline only where nothing else does. */
export function snippetMaker(plan: QueryPlan, near: readonly ReadonlySet<string>[]): (text: SearchText) => Snippet {
  const none: ReadonlySet<string> = new Set();
  const painted: Painted[] = [
    ...plan.wanted.map(({ sequence }, at) => ({ sequence, near: near[at] ?? none })),
    ...[...plan.countries.map(({ name }) => name), ...plan.years.map(({ written }) => written)]
      .filter((sequence) => sequence !== null)
      .map((sequence) => ({ sequence, near: none })),
  ];
  return (text) => {
    const fields = searchableFields(text).filter(({ field }) => (FIELD_BITS[field] & plan.fields) !== 0);
    const ordered = [...fields.filter(({ field }) => field !== 'headline'), ...fields.filter(isHeadline)];
    let best: { snippet: Snippet; kinds: number } | null = null;
    for (const { field, text: words } of ordered) {
      if (best !== null && best.kinds === painted.length) break;
      const found = painted.length === 0 ? [] : marksIn(words, painted);
      const sentence = bestSentence(words, found);
      if (sentence === null || (best !== null && sentence.kinds <= best.kinds)) continue;
      best = { snippet: { field, ...cut(words, sentence.sentence, found) }, kinds: sentence.kinds };
    }
    return best?.snippet ?? { field: 'headline', snippet: text.headline, marks: [] };
  };
}

const isHeadline = ({ field }: { readonly field: SearchField }): boolean => field === 'headline';

function marksIn(text: string, painted: readonly Painted[]): readonly FoundMark[] {
  const tokens = tokenize(text);
  const marks: FoundMark[] = [];
  for (let at = 0; at < tokens.length && marks.length < MAX_MARKS; at += 1)
    painted.forEach(({ sequence, near }, which) => {
      const mark = markAt(tokens, at, sequence, near);
      if (mark !== null) marks.push({ ...mark, which });
    });
  return marks;
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

function bestSentence(text: string, found: readonly FoundMark[]): { sentence: Mark; kinds: number } | null {
  let best: { sentence: Mark; kinds: number } | null = null;
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    const kinds = new Set<number>();
    for (let mark = found[next]; mark !== undefined && mark.start < sentence.end; next += 1, mark = found[next])
      kinds.add(mark.which);
    if (best === null || kinds.size > best.kinds) best = { sentence, kinds: kinds.size };
  }
  return best;
}

/** The sentence with its marks; of a long one what is around the first mark. */
function cut(text: string, sentence: Mark, found: readonly FoundMark[]): { snippet: string; marks: readonly Mark[] } {
  let { start, end } = sentence;
  const marks = apart(found.filter((mark) => mark.start >= start && mark.end <= end));
  let before = '';
  let after = '';
  if (end - start > MAX_LENGTH) {
    const middle = marks[0]?.start ?? start;
    const from = Math.max(start, Math.min(middle - MAX_LENGTH / 4, end - MAX_LENGTH));
    const to = Math.min(end, from + MAX_LENGTH);
    if (from > start) before = '… ';
    if (to < end) after = ' …';
    start = from > start ? wordStart(text, from, middle) : start;
    end = to < end ? wordEnd(text, to, start) : end;
  }
  return {
    snippet: `${before}${text.slice(start, end)}${after}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start + before.length, end: mark.end - start + before.length })),
  };
}

function wordStart(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? onCodePoint(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number, start: number): number {
  const kept = text.slice(start, to);
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\t'));
  return space > kept.length / 2 ? start + space : onCodePoint(text, to);
}

const onCodePoint = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at);

/** Marks in order, those that touch or overlap as one. */
function apart(found: readonly Mark[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { start, end } of [...found].sort((one, other) => one.start - other.start)) {
    const before = marks.at(-1);
    if (before !== undefined && start <= before.end)
      marks[marks.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else marks.push({ start, end });
  }
  return marks;
}
