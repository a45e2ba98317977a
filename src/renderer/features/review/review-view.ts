import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PartState } from '../../../shared/domain/part-state.ts';
import type { Hand, Person } from '../../../shared/domain/person.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewContent, ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedCollision } from '../../documents/place-collisions.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { ChangedSince } from './changed-since.ts';
import type { PartActs } from './part-acts.ts';
import type { FieldSuggestions } from './use-field-suggestions.ts';

/** All that the Review mode shows of the issue and of what people said and decided. */
export interface ReviewView {
  readonly content: ReviewContent;
  readonly threads: readonly PlacedThread[];
  readonly suggestions: FieldSuggestions;
  /** What two people changed at once and nobody has dealt with, where it stands at words. */
  readonly collisions: readonly PlacedCollision[];
  readonly people: readonly Person[];
  readonly personOf: (id: PersonId) => Person;
  readonly handOf: (id: PersonId) => Hand;
  readonly statusOf: (part: ReviewPart) => PartState | null;
  readonly actsOf: (part: ReviewPart) => PartActs;
  /** Why an action does not fit the part's state or my roles, in words. */
  readonly whyNot: (part: ReviewPart, action: PartAction) => string;
  /** What changed since I decided about it, or since an approval that crossed with a change; null where nothing has, or where what it was is not on this machine. */
  readonly changedOf: (part: ReviewPart) => ChangedSince | null;
  readonly linesOf: (part: ReviewPart, field: ReviewField) => MarkedLines;
}

/** The part that a thread is shown beside; null for detached ones. */
export function partOfThread(parts: readonly ReviewPart[], { thread, place }: PlacedThread): ReviewPart | null {
  if (place.kind === 'detached') return null;
  const { byDevelopment, byField, lede } = indexOf(parts);
  const where = place.kind === 'text' ? place.place : thread.target.kind === 'text' ? thread.target.place : null;
  if (where !== null)
    return (
      (where.developmentId === null ? byField.get(where.field) : byDevelopment.get(where.developmentId)) ??
      parts[0] ??
      null
    );
  const { target } = thread;
  const id = 'developmentId' in target ? target.developmentId : null;
  return (id === null ? null : byDevelopment.get(id)) ?? lede ?? null;
}

/** The threads that are shown beside each part, in their order. */
export function threadsByPart(
  parts: readonly ReviewPart[],
  threads: readonly PlacedThread[],
): ReadonlyMap<ReviewPart, readonly PlacedThread[]> {
  const found = new Map<ReviewPart, PlacedThread[]>();
  for (const thread of threads) {
    const part = partOfThread(parts, thread);
    if (part === null) continue;
    const here = found.get(part);
    if (here === undefined) found.set(part, [thread]);
    else here.push(thread);
  }
  return found;
}

interface PartIndex {
  readonly byDevelopment: ReadonlyMap<string, ReviewPart>;
  /** Of what the issue has once. */
  readonly byField: ReadonlyMap<string, ReviewPart>;
  readonly lede: ReviewPart | undefined;
}

const indexes = new WeakMap<readonly ReviewPart[], PartIndex>();

/** Hundreds of threads ask for their part at each reading. */
function indexOf(parts: readonly ReviewPart[]): PartIndex {
  const known = indexes.get(parts);
  if (known !== undefined) return known;
  const index: PartIndex = {
    byDevelopment: new Map(
      parts.flatMap((part): [string, ReviewPart][] =>
        part.developmentId === null ? [] : [[part.developmentId, part]],
      ),
    ),
    byField: new Map(
      parts.flatMap((part) =>
        part.fields.flatMap(({ place }): [string, ReviewPart][] =>
          place.developmentId === null ? [[place.field, part]] : [],
        ),
      ),
    ),
    lede: parts.find(({ ref }) => ref === 'lede'),
  };
  indexes.set(parts, index);
  return index;
}
