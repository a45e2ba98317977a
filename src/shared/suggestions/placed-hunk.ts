import type { Hunk } from '../document/hunks.ts';
import { type Pieces, unitsOf } from '../document/pieces.ts';
import type { PersonId, SuggestionId } from '../domain/ids.ts';
import type { TextChange } from '../domain/suggestion.ts';

/** The change that an open suggestion makes, where it stands in the text now. */
export interface PlacedHunk extends Hunk {
  readonly id: SuggestionId;
  readonly by: PersonId;
}

/** Units of the text that are kept on either side of a suggestion's place. */
const CONTEXT_UNITS = 32;

/** What a suggestion keeps of its place in a text, to find it again. */
export function quoteAt(
  base: Pieces,
  { start, end }: Pick<Hunk, 'start' | 'end'>,
): Pick<TextChange, 'before' | 'after'> {
  const units = unitsOf(base);
  return {
    before: units.slice(Math.max(0, start - CONTEXT_UNITS), start),
    after: units.slice(end, end + CONTEXT_UNITS),
  };
}

/** True where two changes are at one place or take away some of the same. */
export const touches = (a: Pick<Hunk, 'start' | 'end'>, b: Pick<Hunk, 'start' | 'end'>): boolean =>
  a.start <= b.end && b.start <= a.end;

/** True where two changes take away some of the same, or one adds inside what the other takes away. */
export const overlaps = (a: Pick<Hunk, 'start' | 'end'>, b: Pick<Hunk, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** By place, what only adds before what takes away; at one place in the order of their ids, the same on every machine. */
export const inOrder = <T extends Pick<PlacedHunk, 'id' | 'start' | 'end'>>(hunks: readonly T[]): T[] =>
  [...hunks].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
