import type * as Y from 'yjs';
import { plainValue } from '../crdt/plain-value.ts';
import { collisionsOf, settledOf } from '../crdt/review-maps.ts';
import { isRecord } from '../document/is-record.ts';
import type { FieldPlace } from '../domain/field-place.ts';
import type { PersonId } from '../domain/ids.ts';
import { isPlace } from './rescued-document.ts';

/** What one of two people made of a thing. */
export interface Side<T> {
  /** Empty where nobody had said who they are. */
  readonly by: readonly PersonId[];
  /** When it was set, where that was noted. ISO 8601 instant. */
  readonly at?: string;
  readonly value: T;
}

/** A thing that two people changed while apart. The text is merged; somebody should look at it. */
export type Collision = { readonly id: string /** ISO 8601 instant. */; readonly at: string } & (
  | {
      readonly kind: 'sentence';
      readonly place: FieldPlace;
      readonly sides: readonly [Side<string>, Side<string>];
      /** What the merge made of it, and the units around it. */
      readonly merged: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      /** A value that both set: the one that stands, and the one that would be forgotten. */
      readonly kind: 'value';
      /** Name of the shared type at the top, then keys of maps from the top down. */
      readonly path: readonly string[];
      readonly kept: Side<unknown>;
      readonly lost: Side<unknown>;
    }
  | {
      /** A line, link or cell that both made something else of. */
      readonly kind: 'line';
      readonly place: FieldPlace;
      /** The element's item: client and clock. */
      readonly element: readonly [client: number, clock: number];
      readonly key: string;
      /** What stands in it. */
      readonly words: string;
      readonly kept: Side<unknown>;
      readonly lost: Side<unknown>;
    }
  | {
      /** Something that one took out while the other changed it, with all its values. */
      readonly kind: 'removed';
      readonly path: readonly string[];
      /** Keys of the values that the other changed. Earlier versions did not note them. */
      readonly changed?: readonly string[];
      readonly lost: Side<Readonly<Record<string, unknown>>>;
    }
  | {
      /** A table of which one changed the rows and the other the columns. */
      readonly kind: 'table';
      readonly place: FieldPlace;
      /** The table's item: client and clock. */
      readonly element: readonly [client: number, clock: number];
      /** The first words in it. */
      readonly words: string;
      readonly by: readonly PersonId[];
    }
  | {
      /** One approved what the other changed. */
      readonly kind: 'approval';
      /** A development's id, or the name of what the issue has once. */
      readonly part: string;
      readonly by: PersonId;
      /** SHA-256 of the content that was approved. */
      readonly contentHash: string;
    }
);

/** Writes collisions within a transaction of the caller's. Those that are known stay as they are; gives the others. */
export function writeCollisions(doc: Y.Doc, collisions: readonly Collision[]): readonly Collision[] {
  const fresh = collisions.filter(({ id }) => !collisionsOf(doc).has(id));
  for (const collision of fresh) collisionsOf(doc).set(collision.id, plainValue(collision));
  return fresh;
}

/** Collisions that nobody has dealt with, in the order in which they were noticed. */
export const readCollisions = (doc: Y.Doc): Collision[] =>
  [...collisionsOf(doc).values()]
    .filter((collision) => isCollision(collision) && !settledOf(doc).has(collision.id))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));

/** Another machine may write anything there; what cannot be shown is left out. */
function isCollision(collision: Collision): boolean {
  if (typeof collision.id !== 'string' || typeof collision.at !== 'string') return false;
  switch (collision.kind) {
    case 'sentence':
      return (
        isPlace(collision.place) &&
        Array.isArray(collision.sides) &&
        collision.sides.length === 2 &&
        collision.sides.every((side) => isSide(side) && typeof side.value === 'string') &&
        [collision.merged, collision.before, collision.after].every((words) => typeof words === 'string')
      );
    case 'value':
      return isPath(collision.path) && isSide(collision.kept) && isSide(collision.lost);
    case 'line':
      return (
        isPlace(collision.place) && isSide(collision.kept) && isSide(collision.lost) && isElement(collision.element)
      );
    case 'removed':
      return (
        isPath(collision.path) &&
        isSide(collision.lost) &&
        isRecord(collision.lost.value) &&
        (collision.changed === undefined || isPath(collision.changed))
      );
    case 'table':
      return isPlace(collision.place) && isElement(collision.element) && isSide(collision);
    case 'approval':
      return typeof collision.part === 'string' && typeof collision.by === 'string';
    default:
      return false;
  }
}

const isSide = (side: unknown): boolean => Array.isArray((side as Side<unknown> | null)?.by);
const isPath = (path: unknown): boolean => Array.isArray(path) && path.every((key) => typeof key === 'string');
const isElement = (id: unknown): boolean =>
  Array.isArray(id) && id.length === 2 && id.every((part) => typeof part === 'number');
