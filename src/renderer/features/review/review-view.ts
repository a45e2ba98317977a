import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { PartState } from '../../../shared/domain/part-state.ts';
import type { Hand, Person } from '../../../shared/domain/person.ts';
import type { PartAction } from '../../../shared/domain/workflow.ts';
import type { ReviewContent, ReviewField, ReviewPart } from '../../documents/flow-reader.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import type { ChangedSince } from './changed-since.ts';
import type { PartActs } from './part-acts.ts';
import type { FieldSuggestions } from './use-field-suggestions.ts';

/** All that the Review mode shows of the issue and of what people said and decided. */
export interface ReviewView {
  readonly content: ReviewContent;
  readonly threads: readonly PlacedThread[];
  readonly suggestions: FieldSuggestions;
  readonly people: readonly Person[];
  readonly personOf: (id: PersonId) => Person;
  readonly handOf: (id: PersonId) => Hand;
  readonly statusOf: (part: ReviewPart) => PartState | null;
  readonly actsOf: (part: ReviewPart) => PartActs;
  /** Why an action does not fit the part's state or my roles, in words. */
  readonly whyNot: (part: ReviewPart, action: PartAction) => string;
  /** What changed since I decided about it; null where nothing has, or where what it was is not on this machine. */
  readonly changedOf: (part: ReviewPart) => ChangedSince | null;
  readonly linesOf: (part: ReviewPart, field: ReviewField) => MarkedLines;
}

/** The part that a thread is shown beside; null for detached ones. */
export function partOfThread(parts: readonly ReviewPart[], { thread, place }: PlacedThread): ReviewPart | null {
  if (place.kind === 'detached') return null;
  const where = place.kind === 'text' ? place.place : thread.target.kind === 'text' ? thread.target.place : null;
  if (where !== null)
    return (
      parts.find((part) =>
        where.developmentId === null
          ? part.fields.some((field) => field.place.developmentId === null && field.place.field === where.field)
          : part.developmentId === where.developmentId,
      ) ??
      parts[0] ??
      null
    );
  const { target } = thread;
  const id = 'developmentId' in target ? target.developmentId : null;
  return (
    (id === null ? null : parts.find((part) => part.developmentId === id)) ??
    parts.find(({ ref }) => ref === 'lede') ??
    null
  );
}
