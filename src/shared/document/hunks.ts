import { diffTokens, type TokenSpan } from './diff-tokens.ts';
import { joinPieces, lengthOf, lookOf, type Piece, type Pieces, sizeOf, slicePieces } from './pieces.ts';
import { wordTokens } from './word-tokens.ts';

/** A stretch of a row, in units, with what stands in its place in another row. `start` = `end` where it only adds. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly added: Pieces;
}

/**
 * The changes that make one row another, in order, none touching words of another: words, and apart from those the looks
 * of words that stay (marks, links) and the kinds of lines that stay. `areNotesNamed` false takes footnotes for the same
 * however they are numbered.
 */
export function hunksBetween(base: Pieces, next: Pieces, areNotesNamed = true): Hunk[] {
  // Footnote texts are compared among themselves: one that stood in a paragraph's place would take its words along.
  const [notes, nextNotes] = [placeOfNotes(base), placeOfNotes(next)];
  const [text, nextText] = [slicePieces(base, 0, notes), slicePieces(next, 0, nextNotes)];
  const end = Number.POSITIVE_INFINITY;
  return [
    ...partHunks(text, nextText, 0, areNotesNamed),
    ...partHunks(slicePieces(base, notes, end), slicePieces(next, nextNotes, end), notes, areNotesNamed),
  ];
}

function placeOfNotes(pieces: Pieces): number {
  const first = pieces.findIndex((piece) => piece.kind === 'line' && piece.line.kind === 'note');
  return lengthOf(first < 0 ? pieces : pieces.slice(0, first));
}

function partHunks(base: Pieces, next: Pieces, offset: number, areNotesNamed: boolean): Hunk[] {
  const baseTokens = wordTokens(diffUnits(base));
  const nextTokens = wordTokens(diffUnits(next));
  const at = placesOf(baseTokens);
  const nextAt = placesOf(nextTokens);
  const place = (list: readonly number[], index: number): number => list[index] as number;
  return diffTokens(baseTokens, nextTokens, isWall).flatMap((span: TokenSpan): Hunk[] => {
    const [start, end] = [place(at, span.from), place(at, span.to)];
    const twin = slicePieces(next, place(nextAt, span.nextFrom), place(nextAt, span.nextTo));
    return span.isEqual
      ? lookChanges(slicePieces(base, start, end), twin, start + offset, areNotesNamed)
      : [{ start: start + offset, end: end + offset, added: twin }];
  });
}

/** A row with some changes made; where removals overlap, each unit is removed once. In order of their places. */
export function applyHunks(base: Pieces, hunks: readonly Hunk[]): Piece[] {
  const out: Piece[][] = [];
  let at = 0;
  for (const { start, end, added } of hunks) {
    if (start > at) out.push(slicePieces(base, at, start));
    out.push([...added]);
    at = Math.max(at, end);
  }
  return joinPieces(...out, slicePieces(base, at, Number.POSITIVE_INFINITY));
}

/** Words and looks apart, for a change that takes nothing away and adds nothing but looks. */
export const isLookChange = (removed: Pieces, added: Pieces): boolean =>
  removed.length > 0 &&
  diffUnits(removed) === diffUnits(added) &&
  ![...removed, ...added].some((piece) => piece.kind === 'line');

/** A change of what one line is. */
export const isKindChange = (removed: Pieces, added: Pieces): boolean =>
  removed.length === 1 && added.length === 1 && removed[0]?.kind === 'line' && added[0]?.kind === 'line';

const WALLS = { rule: '\u0001', table: '\u0002', note: '\u0003' } as const;
const WALL_TOKENS = new Set<string>(['\n', '\u2028', '\ufffc', ...Object.values(WALLS)]);
const isWall = (token: string): boolean => WALL_TOKENS.has(token);

/** As `unitsOf`, but a rule, table or footnote text is never taken for a line of words. */
const diffUnits = (pieces: Pieces): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind !== 'line') return piece.kind === 'break' ? '\u2028' : '\ufffc';
      const { kind } = piece.line;
      return kind === 'rule' || kind === 'table' || kind === 'note' ? WALLS[kind] : '\n';
    })
    .join('');

function placesOf(tokens: readonly string[]): number[] {
  const places = [0];
  for (const token of tokens) places.push((places.at(-1) as number) + token.length);
  return places;
}

/** Where the words are the same: the stretches that look otherwise. */
function lookChanges(base: Pieces, next: Pieces, start: number, areNotesNamed: boolean): Hunk[] {
  const hunks: { start: number; end: number; added: Piece[]; isLine: boolean }[] = [];
  const left = [...base];
  const right = [...next];
  let at = start;
  while (left.length > 0 && right.length > 0) {
    const size = Math.min(sizeOf(left[0] as Piece), sizeOf(right[0] as Piece));
    const piece = take(left, size);
    const twin = take(right, size);
    if (!looksSame(piece, twin, areNotesNamed)) {
      const last = hunks.at(-1);
      const isLine = piece.kind === 'line' || twin.kind === 'line';
      if (last?.end === at && !last.isLine && !isLine) {
        last.end += size;
        last.added.push(twin);
      } else hunks.push({ start: at, end: at + size, added: [twin], isLine });
    }
    at += size;
  }
  return hunks.map(({ isLine: _isLine, added, ...place }) => ({ ...place, added: joinPieces(added) }));
}

function take(row: Piece[], size: number): Piece {
  const first = row.shift() as Piece;
  if (first.kind !== 'text' || first.text.length === size) return first;
  row.unshift({ ...first, text: first.text.slice(size) });
  return { ...first, text: first.text.slice(0, size) };
}

function looksSame(a: Piece, b: Piece, areNotesNamed: boolean): boolean {
  if (!areNotesNamed) {
    if (a.kind === 'footnote' && b.kind === 'footnote') return true;
    if (a.kind === 'line' && b.kind === 'line' && a.line.kind === 'note' && b.line.kind === 'note') return true;
  }
  return a.kind === b.kind && lookOf(a) === lookOf(b);
}
