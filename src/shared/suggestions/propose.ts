import { type Hunk, hunksBetween, isKindChange, isLookChange } from '../document/hunks.ts';
import { joinPieces, type Pieces, samePieces, slicePieces } from '../document/pieces.ts';
import { newSuggestionId, type PersonId, type SuggestionId } from '../domain/ids.ts';
import { type PlacedHunk, touches } from './placed-hunk.ts';

/** What a person's proposal of a text comes to. */
export interface Proposal {
  /** The text that it is a proposal for. */
  readonly base: Pieces;
  /** All suggestions that make it, in order of their places; those that are as they were keep their identity. */
  readonly hunks: readonly PlacedHunk[];
  /** Of those, the new ones and those that say something else now. */
  readonly changed: readonly PlacedHunk[];
  /** Suggestions that nothing is left of. */
  readonly withdrawn: readonly SuggestionId[];
}

/**
 * The suggestions that make a text what a person would have it. Where one of theirs (`mine`) is at the same place, it is
 * that one that grew or shrank; what stands apart is a suggestion of its own.
 */
export function propose(base: Pieces, proposed: Pieces, by: PersonId, mine: readonly PlacedHunk[]): Proposal {
  const found = joinTouching(base, hunksBetween(base, proposed));
  const taken = pairs(found, mine);
  const hunks = found.map((hunk): PlacedHunk => {
    const old = taken.get(hunk);
    if (old === undefined) return { ...hunk, id: newSuggestionId(), by };
    return sameHunk(hunk, old) ? old : { ...hunk, id: old.id, by };
  });
  const left = new Set(hunks.map(({ id }) => id));
  return {
    base,
    hunks,
    changed: hunks.filter((hunk) => !mine.includes(hunk)),
    withdrawn: mine.flatMap(({ id }) => (left.has(id) ? [] : [id])),
  };
}

/**
 * Changes that stand side by side are one, or accepting one could take away what the other stands on (a line that has
 * another kind and no words). Looks and kinds alone take nothing away, and stay apart.
 */
function joinTouching(base: Pieces, hunks: readonly Hunk[]): Hunk[] {
  const isQuiet = ({ start, end, added }: Hunk) => {
    const removed = slicePieces(base, start, end);
    return isLookChange(removed, added) || isKindChange(removed, added);
  };
  const out: { hunk: Hunk; isQuiet: boolean }[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    const quiet = isQuiet(hunk);
    if (last?.hunk.end === hunk.start && !(last.isQuiet && quiet)) {
      const { start, added } = last.hunk;
      out[out.length - 1] = {
        hunk: { start, end: hunk.end, added: joinPieces(added, hunk.added) },
        isQuiet: false,
      };
    } else out.push({ hunk, isQuiet: quiet });
  }
  return out.map(({ hunk }) => hunk);
}

const sameHunk = (a: Hunk, b: Hunk): boolean => a.start === b.start && a.end === b.end && samePieces(a.added, b.added);

/** Each hunk with the suggestion it carries on, nearest first, each suggestion once. */
function pairs(found: readonly Hunk[], mine: readonly PlacedHunk[]): Map<Hunk, PlacedHunk> {
  const candidates = found.flatMap((hunk) =>
    mine.filter((old) => touches(hunk, old)).map((old) => ({ hunk, old, nearness: nearness(hunk, old) })),
  );
  candidates.sort((a, b) => b.nearness - a.nearness);
  const taken = new Map<Hunk, PlacedHunk>();
  const used = new Set<PlacedHunk>();
  for (const { hunk, old } of candidates) {
    if (taken.has(hunk) || used.has(old)) continue;
    taken.set(hunk, old);
    used.add(old);
  }
  return taken;
}

function nearness(a: Hunk, b: Hunk): number {
  if (sameHunk(a, b)) return Number.POSITIVE_INFINITY;
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) + (a.start === b.start ? 0.5 : 0);
}
