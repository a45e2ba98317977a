import { diffArrays } from 'diff';

/** A stretch of tokens that is in both rows, or one row's stretch in place of the other's. Ends are exclusive. */
export interface TokenSpan {
  readonly isEqual: boolean;
  readonly from: number;
  readonly to: number;
  readonly nextFrom: number;
  readonly nextTo: number;
}

/**
 * What differs between two rows of tokens, as a person would say it: changes begin at lines and words where they can, and
 * a short word that two larger changes happen to share is part of one change. `isWall` names tokens that keep changes apart.
 */
export function diffTokens(
  base: readonly string[],
  next: readonly string[],
  isWall: (token: string) => boolean,
): TokenSpan[] {
  return mergeIslands(slideAll(spansOf(base, next), base, next, isWall), base, next, isWall);
}

function spansOf(base: readonly string[], next: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let from = 0;
  let nextFrom = 0;
  for (const { added, removed, count } of diffArrays([...base], [...next])) {
    const to = from + (added ? 0 : count);
    const nextTo = nextFrom + (removed ? 0 : count);
    const isEqual = !added && !removed;
    const last = spans.at(-1);
    if (last !== undefined && !last.isEqual && !isEqual) spans[spans.length - 1] = { ...last, to, nextTo };
    else spans.push({ isEqual, from, to, nextFrom, nextTo });
    from = to;
    nextFrom = nextTo;
  }
  return spans;
}

/** Of the places where an insertion or deletion could equally stand, takes the one that reads best. */
function slideAll(
  spans: readonly TokenSpan[],
  base: readonly string[],
  next: readonly string[],
  isWall: (token: string) => boolean,
): TokenSpan[] {
  const out = [...spans];
  for (let index = 0; index < out.length; index += 1) {
    const span = out[index] as TokenSpan;
    if (span.isEqual || (span.to > span.from && span.nextTo > span.nextFrom)) continue;
    const row = span.to > span.from ? base : next;
    const [start, end] = span.to > span.from ? [span.from, span.to] : [span.nextFrom, span.nextTo];
    const before = out[index - 1];
    const after = out[index + 1];
    const room = { left: sizeOf(before), right: sizeOf(after) };
    const by = bestShift(row, start, end, room, isWall);
    if (by === 0) continue;
    out[index] = moved(span, by, by);
    if (before !== undefined) out[index - 1] = { ...before, to: before.to + by, nextTo: before.nextTo + by };
    if (after === undefined)
      out.push({ isEqual: true, from: span.to + by, to: span.to, nextFrom: span.nextTo + by, nextTo: span.nextTo });
    else out[index + 1] = { ...after, from: after.from + by, nextFrom: after.nextFrom + by };
    if (before === undefined) {
      const { from, nextFrom } = span;
      out.splice(index, 0, { isEqual: true, from, to: from + by, nextFrom, nextTo: nextFrom + by });
      index += 1;
    }
  }
  return compacted(out);
}

/** Two changes between which nothing is left are one. */
function compacted(spans: readonly TokenSpan[]): TokenSpan[] {
  const out: TokenSpan[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (span.to === span.from && span.nextTo === span.nextFrom) continue;
    if (last !== undefined && !last.isEqual && !span.isEqual)
      out[out.length - 1] = { ...last, to: span.to, nextTo: span.nextTo };
    else out.push(span);
  }
  return out;
}

const sizeOf = (span: TokenSpan | undefined): number => (span === undefined ? 0 : span.to - span.from);
const moved = (span: TokenSpan, from: number, to: number): TokenSpan => ({
  ...span,
  from: span.from + from,
  to: span.to + to,
  nextFrom: span.nextFrom + from,
  nextTo: span.nextTo + to,
});

function bestShift(
  row: readonly string[],
  start: number,
  end: number,
  room: { readonly left: number; readonly right: number },
  isWall: (token: string) => boolean,
): number {
  let left = 0;
  while (left < room.left && row[start - left - 1] === row[end - left - 1]) left += 1;
  let right = 0;
  while (right < room.right && row[start + right] === row[end + right]) right += 1;
  let best = 0;
  let bestScore = -1;
  for (let by = right; by >= -left; by -= 1) {
    const score = readability(row, start + by, isWall);
    if (score > bestScore) {
      best = by;
      bestScore = score;
    }
  }
  return best;
}

const isSpace = (token: string | undefined): boolean => token !== undefined && /^\s+$/.test(token);

function readability(row: readonly string[], start: number, isWall: (token: string) => boolean): number {
  const first = row[start] ?? '';
  const before = row[start - 1];
  if (isWall(first)) return 3;
  if (!isSpace(first) && (before === undefined || isSpace(before) || isWall(before))) return 2;
  return isSpace(first) ? 1 : 0;
}

/** So many words that two changes share between them can be happenstance. */
const ISLAND_WORDS = 2;
/** An island of more words is one where the changes around it are so many times as long. */
const ISLAND_RATIO = 4;

function mergeIslands(
  spans: readonly TokenSpan[],
  base: readonly string[],
  next: readonly string[],
  isWall: (token: string) => boolean,
): TokenSpan[] {
  const lengthIn = (row: readonly string[], from: number, to: number) => row.slice(from, to).join('').length;
  const weight = ({ from, to, nextFrom, nextTo }: TokenSpan) =>
    Math.max(lengthIn(base, from, to), lengthIn(next, nextFrom, nextTo));
  const out: TokenSpan[] = [];
  for (const span of spans) {
    out.push(span);
    // A merge makes the change larger, so the island before it may now be one too.
    for (;;) {
      const [before, island, after] = out.slice(-3);
      if (before === undefined || island?.isEqual !== true || after === undefined || after.isEqual) break;
      const tokens = base.slice(island.from, island.to);
      const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
      const size = tokens.join('').length;
      const least = Math.min(weight(before), weight(after));
      const isIsland = words === 0 || (words <= ISLAND_WORDS && size <= least) || size * ISLAND_RATIO <= least;
      const hasWall = [before, after].some(
        ({ from, to, nextFrom, nextTo }) =>
          base.slice(from, to).some(isWall) || next.slice(nextFrom, nextTo).some(isWall),
      );
      if (!isIsland || hasWall || tokens.some(isWall)) break;
      out.splice(-3, 3, { ...before, to: after.to, nextTo: after.nextTo });
    }
  }
  return out.flatMap((span) => (span.isEqual ? [span] : trimmed(span, base, next)));
}

/** What both sides of a change begin or end with is no part of it. */
function trimmed(span: TokenSpan, base: readonly string[], next: readonly string[]): TokenSpan[] {
  let { from, to, nextFrom, nextTo } = span;
  while (from < to && nextFrom < nextTo && base[from] === next[nextFrom]) {
    from += 1;
    nextFrom += 1;
  }
  while (from < to && nextFrom < nextTo && base[to - 1] === next[nextTo - 1]) {
    to -= 1;
    nextTo -= 1;
  }
  const before: TokenSpan = { isEqual: true, from: span.from, to: from, nextFrom: span.nextFrom, nextTo: nextFrom };
  const after: TokenSpan = { isEqual: true, from: to, to: span.to, nextFrom: nextTo, nextTo: span.nextTo };
  return [before, { isEqual: false, from, to, nextFrom, nextTo }, after].filter(
    ({ isEqual, from: start, to: end }) => !isEqual || end > start,
  );
}
