import { fromPieces, lengthOf, type Piece, type Pieces, toPieces } from '../document/pieces.ts';

/** Lines that are nothing without words. */
const NEEDS_WORDS = new Set(['paragraph', 'heading', 'quote', 'item']);

/** A row as a field is read back once it is written, with where what was in the row went. */
export interface SettledRow {
  readonly pieces: readonly Piece[];
  /** Where a stretch is now; null where (a part of) it is gone. */
  readonly placeOf: (stretch: { start: number; end: number }) => { start: number; end: number } | null;
}

/** Leaves out lines that have no words left, and puts footnote texts last. */
export function settle(pieces: Pieces): SettledRow {
  // Words before the first beginning of a line are read as a paragraph.
  const isBegun = pieces.length === 0 || pieces[0]?.kind === 'line';
  let from = isBegun ? 0 : -1;
  const lines = fromPieces(pieces).map((line) => {
    const own = toPieces([line]);
    const size = lengthOf(own);
    const isGone = line.runs.length === 0 && NEEDS_WORDS.has(line.kind.kind);
    const entry = { own, from, size, isNote: line.kind.kind === 'note', isGone };
    from += size;
    return entry;
  });
  const kept = [...lines.filter(({ isNote }) => !isNote), ...lines.filter(({ isNote }) => isNote)].filter(
    ({ isGone }) => !isGone,
  );
  const places: { from: number; size: number; to: number }[] = [];
  let to = 0;
  for (const line of kept) {
    places.push({ from: line.from, size: line.size, to });
    to += line.size;
  }
  const unitAt = (unit: number): number | null => {
    const line = places.find((place) => unit >= place.from && unit < place.from + place.size);
    return line === undefined ? null : line.to + unit - line.from;
  };
  return {
    pieces: kept.flatMap(({ own }) => own),
    placeOf({ start, end }) {
      if (start === end) {
        const before = start === 0 ? -1 : unitAt(start - 1);
        return before === null ? null : { start: before + 1, end: before + 1 };
      }
      const [first, last] = [unitAt(start), unitAt(end - 1)];
      return first === null || last === null || last - first !== end - 1 - start
        ? null
        : { start: first, end: last + 1 };
    },
  };
}
