import type * as Y from 'yjs';
import { plainValue } from '../crdt/plain-value.ts';
import { rescuedOf, settledOf } from '../crdt/review-maps.ts';
import type { Pieces } from '../document/pieces.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { PersonId } from '../domain/ids.ts';
import { decodePieces, encodePieces } from '../suggestions/pieces-json.ts';

/** Characters by the client that typed them: client, first clock, how many. */
export type TypedRange = readonly [client: number, clock: number, length: number];

/** Words that a merge would have dropped, or that stand where their writer did not put them. */
export interface RescuedWords {
  /** From the characters alone, so that two machines that notice the same give it one name. */
  readonly id: string;
  /** Who typed them; null where nobody had said who they are. */
  readonly by: PersonId | null;
  /** When it was noticed. ISO 8601 instant. */
  readonly at: string;
  /**
   * `gone`: what they stood in was deleted by somebody who had not seen them. `moved`: they are in the text, but what they
   * were typed into has gone elsewhere. `format`: words whose new look did not go where the words went.
   */
  readonly reason: 'gone' | 'moved' | 'format';
  /** The text they belong to; null where that is not known. */
  readonly place: FieldPlace | null;
  /** Begin with a line where they were lines of their own. */
  readonly pieces: Pieces;
  /** Units of the text around them, as their writer saw it. */
  readonly before: string;
  readonly after: string;
  /** The block they stood in, as a relative position; its neighbours tell where it was. */
  readonly block: Uint8Array | null;
  readonly typed: readonly TypedRange[];
}

/** How somebody dealt with rescued words. */
export interface Settled {
  readonly how: 'put-back' | 'left-out';
  readonly by: PersonId | null;
  readonly at: string;
}

/** Writes rescued words within a transaction of the caller's. Those that are known stay as they are; gives the others. */
export function writeRescued(doc: Y.Doc, words: readonly RescuedWords[]): readonly RescuedWords[] {
  const fresh = words.filter(({ id }) => !rescuedOf(doc).has(id));
  for (const { id, pieces, block, ...rest } of fresh)
    rescuedOf(doc).set(id, { ...plainValue(rest), pieces: encodePieces(pieces), block });
  return fresh;
}

/** Rescued words that nobody has dealt with, in the order in which they were noticed; each word once. */
export function readRescued(doc: Y.Doc): RescuedWords[] {
  const all = [...rescuedOf(doc).entries()].map(([id, stored]) => read(id, stored));
  const larger = [...all].sort((a, b) => sizeOf(b) - sizeOf(a) || compare(a.id, b.id));
  const settled = settledOf(doc);
  const shown: RescuedWords[] = [];
  const covered: TypedRange[] = [];
  for (const words of larger) {
    // What one machine noticed in parts another may have noticed as one.
    if (words.typed.length > 0 && words.typed.every((range) => covered.some((known) => covers(known, range)))) continue;
    covered.push(...words.typed);
    if (!settled.has(words.id)) shown.push(words);
  }
  return shown.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

const sizeOf = ({ typed }: RescuedWords): number => typed.reduce((sum, [, , length]) => sum + length, 0);

const covers = (outer: TypedRange, inner: TypedRange): boolean =>
  outer[0] === inner[0] && outer[1] <= inner[1] && outer[1] + outer[2] >= inner[1] + inner[2];

function read(id: string, stored: Record<string, unknown>): RescuedWords {
  const text = (key: string): string => (typeof stored[key] === 'string' ? stored[key] : '');
  const reason = text('reason');
  return {
    id,
    by: text('by') === '' ? null : (text('by') as PersonId),
    at: text('at'),
    reason: reason === 'moved' || reason === 'format' ? reason : 'gone',
    place: isPlace(stored.place) ? stored.place : null,
    pieces: decodePieces(stored.pieces),
    before: text('before'),
    after: text('after'),
    block: stored.block instanceof Uint8Array ? stored.block : null,
    typed: Array.isArray(stored.typed) ? stored.typed.filter(isRange) : [],
  };
}

/** Another machine may write anything there. */
const isRange = (value: unknown): value is TypedRange =>
  Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'number');

/** True for what names a text of an issue. */
export const isPlace = (value: unknown): value is FieldPlace =>
  typeof value === 'object' && value !== null && typeof (value as { field?: unknown }).field === 'string';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
