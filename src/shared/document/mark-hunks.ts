import { type Hunk, isLookChange } from './hunks.ts';
import type { LineKind } from './lines.ts';
import type { ChangeMark, MarkedLine, MarkedLines, MarkedRun } from './marked-lines.ts';
import { lengthOf, type Piece, type Pieces, slicePieces } from './pieces.ts';
import { stableJson } from './stable-json.ts';

/** A change with whom it stands for. */
export interface MarkedHunk extends Hunk {
  readonly mark: ChangeMark;
}

interface OpenLine {
  readonly kind: LineKind;
  readonly was: LineKind | null;
  readonly from: 'base' | 'removed' | 'added' | 'changed';
  readonly mark: ChangeMark | null;
  readonly runs: MarkedRun[];
}

/** A row with changes shown in place. Changes may overlap: what several take away carries the marks of all of them. */
export function markHunks(base: Pieces, hunks: readonly MarkedHunk[]): MarkedLines {
  const lines: OpenLine[] = [];
  const open = (line: Omit<OpenLine, 'runs'>) => lines.push({ ...line, runs: [] });
  const add = (run: MarkedRun) => {
    if (lines.length === 0) open({ kind: { kind: 'paragraph' }, was: null, from: 'base', mark: null });
    lines.at(-1)?.runs.push(run);
  };
  const removedBy = (hunk: Hunk) => slicePieces(base, hunk.start, hunk.end);
  const alone = hunks.filter(
    (hunk) => !hunks.some((other) => other !== hunk && other.start < hunk.end && other.end > hunk.start),
  );
  const looks = new Set(alone.filter((hunk) => isLookChange(removedBy(hunk), hunk.added)));
  const kinds = new Set(alone.filter((hunk) => turnsLine(removedBy(hunk), hunk.added)));
  const put = (piece: Piece, change: MarkedRun['change'], mark: ChangeMark | null) => {
    if (piece.kind !== 'line') return add({ run: piece, change, mark });
    const from = change === 'added' ? 'added' : change === 'removed' ? 'removed' : 'base';
    open({ kind: piece.line, was: null, from, mark });
  };

  const end = lengthOf(base);
  const cuts = [...new Set([0, end, ...hunks.flatMap(({ start, end: to }) => [start, to])])].sort((a, b) => a - b);
  cuts.forEach((at, index) => {
    for (const hunk of addedAt(hunks, at)) {
      if (looks.has(hunk)) continue;
      for (const piece of kinds.has(hunk) ? hunk.added.slice(1) : hunk.added) put(piece, 'added', hunk.mark);
    }
    const next = cuts[index + 1];
    if (next === undefined) return;
    const over = hunks.filter((hunk) => hunk.start <= at && hunk.end >= next);
    const first = over[0];
    const pieces = slicePieces(base, at, next);
    if (first === undefined) for (const piece of pieces) put(piece, 'same', null);
    else if (looks.has(first))
      for (const piece of slicePieces(first.added, at - first.start, next - first.start))
        put(piece, 'formatted', first.mark);
    else
      for (const piece of pieces) {
        const turned = kinds.has(first) ? first.added[0] : undefined;
        if (piece.kind === 'line' && turned?.kind === 'line')
          open({ kind: turned.line, was: piece.line, from: 'changed', mark: first.mark });
        else put(piece, 'removed', marksOf(over));
      }
  });
  return lines.map(closed);
}

/** True where a change begins with turning one line into another kind, and is about no other line. */
const turnsLine = (removed: Pieces, added: Pieces): boolean =>
  [removed, added].every((row) => row[0]?.kind === 'line' && row.filter(({ kind }) => kind === 'line').length === 1);

/** What is added at a place: first what stands for words that end there, then what only adds. */
const addedAt = (hunks: readonly MarkedHunk[], at: number): MarkedHunk[] => [
  ...hunks.filter(({ start, end }) => end === at && start < end),
  ...hunks.filter(({ start, end }) => end === at && start === end),
];

const marksOf = (hunks: readonly MarkedHunk[]): ChangeMark => ({
  ids: hunks.flatMap(({ mark }) => mark.ids),
  by: hunks[0]?.mark.by ?? null,
});

function closed({ kind, was, from, mark, runs }: OpenLine): MarkedLine {
  const change: MarkedLine['change'] =
    from === 'base'
      ? 'same'
      : from === 'changed'
        ? was !== null && stableJson(was) === stableJson(kind)
          ? 'same'
          : 'changed'
        : from === 'added'
          ? runs.every((run) => run.change === 'added')
            ? 'added'
            : 'split'
          : runs.every((run) => run.change === 'removed')
            ? 'removed'
            : 'joined';
  return { kind, runs, change, was, mark };
}
