import { applyHunks } from '../document/hunks.ts';
import { markHunks } from '../document/mark-hunks.ts';
import type { MarkedLines } from '../document/marked-lines.ts';
import { lengthOf, type Piece, type Pieces, samePieces } from '../document/pieces.ts';
import { inOrder, overlaps, type PlacedHunk } from './placed-hunk.ts';

/** The text with some suggestions made. */
export const withSuggestions = (base: Pieces, placed: readonly PlacedHunk[]): Piece[] =>
  applyHunks(base, inOrder(placed));

/** The text with suggestions shown in place, several people's at once: what two of them take away shows both. */
export const markedWithSuggestions = (base: Pieces, placed: readonly PlacedHunk[]): MarkedLines =>
  markHunks(
    base,
    inOrder(placed).map((hunk) => ({ ...hunk, mark: { ids: [hunk.id], by: hunk.by } })),
  );

/**
 * Those that can be accepted together, in order, and those that cannot, as an earlier one takes away what they stand on.
 * Two that are the same change are accepted together, and made once (`twins`).
 */
export function withoutOverlaps(placed: readonly PlacedHunk[]): {
  readonly chosen: readonly PlacedHunk[];
  readonly twins: readonly PlacedHunk[];
  readonly overtaken: readonly PlacedHunk[];
} {
  const chosen: PlacedHunk[] = [];
  const twins: PlacedHunk[] = [];
  const overtaken: PlacedHunk[] = [];
  for (const hunk of inOrder(placed)) {
    const other = chosen.find((earlier) => overlaps(hunk, earlier));
    if (other === undefined) chosen.push(hunk);
    else if (other.start === hunk.start && other.end === hunk.end && samePieces(other.added, hunk.added))
      twins.push(hunk);
    else overtaken.push(hunk);
  }
  return { chosen, twins, overtaken };
}

/**
 * Where another suggestion stands once some are made; null where what it takes away is gone. `made` do not overlap.
 * At one place, what was made stands on the side that {@link inOrder} gives it.
 */
export function placeAfter(made: readonly PlacedHunk[], hunk: PlacedHunk): { start: number; end: number } | null {
  let by = 0;
  for (const other of inOrder(made)) {
    if (overlaps(hunk, other)) return null;
    const isBefore = other.end <= hunk.start && (other.start < hunk.start || inOrder([other, hunk])[0] === other);
    if (isBefore) by += lengthOf(other.added) - (other.end - other.start);
  }
  return { start: hunk.start + by, end: hunk.end + by };
}
