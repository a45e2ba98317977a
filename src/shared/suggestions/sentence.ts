import { kindWords, lookChange, shortened } from '../document/change-words.ts';
import { isKindChange, isLookChange } from '../document/hunks.ts';
import { type Pieces, wordsOf } from '../document/pieces.ts';
import type { Development } from '../domain/development.ts';
import type { DevelopmentId } from '../domain/ids.ts';
import type { StructuralChange, SuggestedChange, TextChange } from '../domain/suggestion.ts';

/**
 * What a suggestion does, as the predicate of a sentence about it ("replaces ‘X’ with ‘Y’"). `developments` are the
 * issue's, in reading order.
 */
export const sentenceOf = (
  change: SuggestedChange,
  developments: readonly Pick<Development, 'id' | 'headline'>[],
): string => (change.kind === 'text' ? textSentence(change) : structuralSentence(change, developments));

function textSentence({ removed, added, before, after }: TextChange): string {
  if (isLookChange(removed, added)) return lookSentence(removed, added);
  if (isKindChange(removed, added)) return kindSentence(removed, added, after);
  const lines = (pieces: Pieces) => pieces.filter(({ kind }) => kind === 'line').length;
  const isBare = wordsOf(removed) === '' && wordsOf(added) === '';
  if (isBare && lines(added) > lines(removed)) {
    const first = added.find((piece) => piece.kind === 'line');
    if (first?.kind === 'line' && (first.line.kind === 'rule' || first.line.kind === 'table'))
      return `adds ${kindWords(first.line)} after ${quoted(lastWords(before))}`;
    return `splits the paragraph after ${quoted(lastWords(before))}`;
  }
  if (isBare && lines(removed) > lines(added)) {
    const first = removed.find((piece) => piece.kind === 'line');
    if (first?.kind === 'line' && (first.line.kind === 'rule' || first.line.kind === 'table'))
      return `deletes ${kindWords(first.line)} after ${quoted(lastWords(before))}`;
    return `joins the paragraphs after ${quoted(lastWords(before))}`;
  }
  if (removed.length === 0) return `adds ${named(added)}`;
  return added.length === 0
    ? `deletes ${named(removed)}`
    : `replaces ${named(removed)} with ${named(added)}${turn(removed, added)}`;
}

/** The kind that a line gets along with other words. */
function turn([old]: Pieces, [next]: Pieces): string {
  const isTurned = old?.kind === 'line' && next?.kind === 'line' && kindWords(old.line) !== kindWords(next.line);
  return isTurned ? `, as ${kindWords(next.line)}` : '';
}

function lookSentence(removed: Pieces, added: Pieces): string {
  const words = named(removed);
  const [change] = lookChange(removed, added);
  if (change === undefined) return `formats ${words} anew`;
  if (change.kind === 'linked') return `adds a link to ${shortened(change.url)} to ${words}`;
  if (change.kind === 'unlinked') return `takes the link to ${shortened(change.url)} off ${words}`;
  return change.kind === 'made' ? `makes ${words} ${change.name}` : `makes ${words} not ${change.name}`;
}

function kindSentence(removed: Pieces, added: Pieces, after: string): string {
  const [old, next] = [removed[0], added[0]];
  if (old?.kind !== 'line' || next?.kind !== 'line') return 'changes a line';
  const words = quoted(firstWords(after));
  const [was, is] = [old.line, next.line];
  if (is.kind === 'table' && was.kind === 'table') return 'changes a table';
  if (is.kind === 'item' && was.kind === 'item' && is.ordered === was.ordered)
    return is.depth === was.depth
      ? `begins the list at ${words} with ${is.start}`
      : `moves ${words} ${is.depth > was.depth ? 'in' : 'out'} one level`;
  return `makes ${words} ${kindWords(is)}`;
}

const MEANT: Readonly<Record<string, string>> = {
  footnote: 'a footnote mark',
  break: 'a line break',
  line: 'a paragraph',
  text: 'a space',
};

function named(pieces: Pieces): string {
  const words = wordsOf(pieces);
  if (words !== '') return quoted(words);
  const kinds = new Set<string>(pieces.map(({ kind }) => kind));
  return MEANT[['footnote', 'break', 'line', 'text'].find((kind) => kinds.has(kind)) ?? 'text'] ?? 'a space';
}

const quoted = (words: string): string => `‘${shortened(words)}’`;
const WORDS_IN_CONTEXT = 4;
const lastWords = (units: string): string =>
  readable(units.split('\n').at(-1) ?? '')
    .split(' ')
    .slice(-WORDS_IN_CONTEXT)
    .join(' ');
const firstWords = (units: string): string =>
  readable(units.split('\n')[0] ?? '')
    .split(' ')
    .slice(0, WORDS_IN_CONTEXT)
    .join(' ');
const readable = (units: string): string => units.replace(/[\s\ufffc]+/g, ' ').trim();

function structuralSentence(
  change: StructuralChange,
  developments: readonly Pick<Development, 'id' | 'headline'>[],
): string {
  const name = (id: DevelopmentId): string => {
    const headline = developments.find((development) => development.id === id)?.headline.trim() ?? '';
    return headline === '' ? 'a development without a headline' : quoted(headline);
  };
  const number = (id: DevelopmentId) => developments.findIndex((development) => development.id === id) + 1;
  const where = (behind: DevelopmentId | null) => (behind === null ? 'to the beginning' : `behind ${name(behind)}`);
  switch (change.kind) {
    case 'move-development':
      return `moves development ${number(change.developmentId) || ''} ${name(change.developmentId)} ${where(change.behind)}`.replace(
        /\s+/g,
        ' ',
      );
    case 'add-development':
      return `adds the development ${quoted(change.development.headline || 'without a headline')} ${change.behind === null ? 'at the beginning' : where(change.behind)}`;
    case 'remove-development':
      return `takes ${name(change.developmentId)} out of the issue`;
    case 'swap-picture':
      return JSON.stringify(change.was.content) === JSON.stringify(change.picture.content)
        ? `changes the words of the picture ${quoted(change.was.caption || change.was.alt || 'without a caption')}`
        : `puts another picture in place of ${quoted(change.was.caption || change.was.alt || 'one without a caption')}`;
  }
}
