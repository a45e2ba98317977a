import type { InlineRun } from './inline-runs.ts';
import type { Line, LineKind } from './lines.ts';
import { stableJson } from './stable-json.ts';

/** A run, or the beginning of a line: what a field is made of when its lines are written one after the other. */
export type Piece = InlineRun | { readonly kind: 'line'; readonly line: LineKind };

/**
 * A field as one row. Places in it are counted in units: a UTF-16 code unit of text, a break, a footnote mark and the
 * beginning of a line are one each. So splitting, joining and turning a line into another kind are changes of the row as
 * typing is. A one-line field (a headline) has no beginning of a line.
 */
export type Pieces = readonly Piece[];

/** What stands for the pieces that are not text where a row is read as a string, one character each. */
export const LINE_UNIT = '\n';
export const BREAK_UNIT = '\u2028';
export const FOOTNOTE_UNIT = '\ufffc';

export const toPieces = (lines: readonly Line[]): Piece[] =>
  lines.flatMap(({ kind, runs }): Piece[] => [{ kind: 'line', line: kind }, ...runs]);

/** The row of a one-line field. */
export const toLinePieces = (text: string): Piece[] =>
  text === '' ? [] : [{ kind: 'text', text, marks: new Set(), link: null }];

/** The lines of a row; words before the first beginning of a line are a paragraph. */
export function fromPieces(pieces: Pieces): Line[] {
  const lines: { kind: LineKind; runs: InlineRun[] }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'line') lines.push({ kind: piece.line, runs: [] });
    else {
      if (lines.length === 0) lines.push({ kind: { kind: 'paragraph' }, runs: [] });
      lines.at(-1)?.runs.push(piece);
    }
  }
  return lines;
}

export const sizeOf = (piece: Piece): number => (piece.kind === 'text' ? piece.text.length : 1);
export const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);

/** The row as a string of its units. */
export const unitsOf = (pieces: Pieces): string => pieces.map(unitOf).join('');

const unitOf = (piece: Piece): string =>
  piece.kind === 'text'
    ? piece.text
    : piece.kind === 'line'
      ? LINE_UNIT
      : piece.kind === 'break'
        ? BREAK_UNIT
        : FOOTNOTE_UNIT;

/** The words of a row for a person: lines and breaks as spaces, footnote marks left out. */
export const wordsOf = (pieces: Pieces): string =>
  pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'footnote' ? '' : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The part of a row from one place to another. */
export function slicePieces(pieces: Pieces, start: number, end: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const size = sizeOf(piece);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, size);
    if (to > from)
      out.push(piece.kind === 'text' && to - from < size ? { ...piece, text: piece.text.slice(from, to) } : piece);
    at += size;
    if (at >= end) break;
  }
  return out;
}

/** A row of several, with equal neighbours as one piece. */
export function joinPieces(...rows: readonly Pieces[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of rows.flat()) {
    const last = out.at(-1);
    if (piece.kind === 'text' && piece.text === '') continue;
    if (piece.kind === 'text' && last?.kind === 'text' && lookOf(last) === lookOf(piece))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** All of a piece but its words, as a string: equal for what looks equal. */
export function lookOf(piece: Piece): string {
  // In one order of keys: a text that was stored and read again has its own.
  if (piece.kind === 'line') return stableJson(piece.line);
  const link = piece.link === null ? '' : JSON.stringify([piece.link.url, piece.link.title]);
  if (piece.kind === 'text') return `${[...piece.marks].sort().join('+')} ${link}`;
  return piece.kind === 'footnote' ? `footnote ${piece.identifier}` : 'break';
}

/** True where two rows have the same words and looks. */
export const samePieces = (a: Pieces, b: Pieces): boolean => {
  const [one, other] = [joinPieces(a), joinPieces(b)];
  return (
    one.length === other.length &&
    one.every((piece, index) => {
      const twin = other[index] as Piece;
      return piece.kind === twin.kind && unitOf(piece) === unitOf(twin) && lookOf(piece) === lookOf(twin);
    })
  );
};
