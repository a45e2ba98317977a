import * as Y from 'yjs';
import { sharedField } from '../../shared/crdt/issue-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { commentsOf, suggestionsOf, threadsOf } from '../../shared/crdt/review-maps.ts';
import { clientsOf } from '../../shared/crdt/writers.ts';
import { compareIssues } from '../../shared/document/compare-issues.ts';
import { countChangedWords } from '../../shared/document/describe-changes.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { RecordEntry } from '../../shared/domain/record.ts';
import { sortedCounts } from './sorted-counts.ts';

/** How many things each person did, most first; null is somebody who had not said who they are. */
export type CountsByPerson = readonly { readonly by: PersonId | null; readonly count: number }[];

/** What a merge brings to one part of an issue. */
export interface PartSummary {
  /** A development's id, or the name of what the issue has once. */
  readonly ref: string;
  readonly headline: string;
  readonly change: 'changed' | 'added' | 'removed' | 'moved';
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly others: readonly ('sources' | 'topics' | 'figures' | 'pictures')[];
  /** Who typed what is new in it. */
  readonly by: readonly PersonId[];
}

/** Who did what, of all that a merge brings. */
export interface MergeSummary {
  readonly parts: readonly PartSummary[];
  readonly threads: CountsByPerson;
  readonly comments: CountsByPerson;
  readonly resolved: number;
  readonly suggestions: CountsByPerson;
  readonly accepted: CountsByPerson;
  readonly rejected: CountsByPerson;
  readonly decisions: readonly RecordEntry[];
}

/** Compares an issue before a merge with the same after it. Neither is changed. */
export function summariseMerge(before: Y.Doc, after: Y.Doc): MergeSummary {
  const [was, is] = [readIssue(before), readIssue(after)];
  const known = Y.decodeStateVector(Y.encodeStateVector(before));
  const newOf = (map: (doc: Y.Doc) => Y.Map<Y.Map<unknown>>) =>
    [...map(after).entries()].filter(([id]) => !map(before).has(id)).map(([, record]) => record);
  const comments = newOf(commentsOf);
  const isOpening = openings(after);
  const knownDecisions = new Set(was.record.entries.map(({ hash }) => hash));
  return {
    parts: compareIssues(was, is).flatMap(({ ref, developmentId, headline, change, fields, others }): PartSummary[] => {
      if (change === 'same') return [];
      const counts = fields.map(({ lines }) => countChangedWords(lines, is.language));
      const shared = fields.flatMap(
        ({ field }) =>
          sharedField(
            after,
            (developmentId === null
              ? { kind: 'issue', field }
              : { kind: 'development', developmentId, field }) as never,
          ) ?? [],
      );
      return [
        {
          ref,
          headline,
          change,
          wordsAdded: counts.reduce((sum, { added }) => sum + added, 0),
          wordsRemoved: counts.reduce((sum, { removed }) => sum + removed, 0),
          others,
          by: writersOfNew(after, shared, known),
        },
      ];
    }),
    threads: byPerson(
      comments.filter((comment) => isOpening(comment)),
      'by',
    ),
    comments: byPerson(
      comments.filter((comment) => !isOpening(comment)),
      'by',
    ),
    resolved: [...threadsOf(after).entries()].filter(
      ([id, thread]) => thread.get('resolved') != null && threadsOf(before).get(id)?.get('resolved') == null,
    ).length,
    suggestions: byPerson(newOf(suggestionsOf), 'by'),
    accepted: decided(before, after, 'accepted'),
    rejected: decided(before, after, 'rejected'),
    decisions: is.record.entries.filter(({ hash }) => !knownDecisions.has(hash)),
  };
}

/** The comment that a thread begins with is the thread; the others are answers. */
function openings(doc: Y.Doc): (comment: Y.Map<unknown>) => boolean {
  const first = new Map<unknown, Y.Map<unknown>>();
  for (const comment of commentsOf(doc).values()) {
    const known = first.get(comment.get('threadId'));
    if (known === undefined || String(comment.get('at')) < String(known.get('at')))
      first.set(comment.get('threadId'), comment);
  }
  return (comment) => first.get(comment.get('threadId')) === comment;
}

const byPerson = (records: readonly Y.Map<unknown>[], key: string): CountsByPerson =>
  sortedCounts(records.map((record) => personOf(record.get(key))));

const personOf = (value: unknown): PersonId | null =>
  typeof value === 'string' && value !== '' ? (value as PersonId) : null;

function decided(before: Y.Doc, after: Y.Doc, status: 'accepted' | 'rejected'): CountsByPerson {
  const decisionIn = (doc: Y.Doc, id: string) =>
    suggestionsOf(doc).get(id)?.get('decision') as { status?: unknown; by?: unknown } | null | undefined;
  return sortedCounts(
    [...suggestionsOf(after).keys()].flatMap((id) => {
      const [was, is] = [decisionIn(before, id), decisionIn(after, id)];
      return is?.status === status && was?.status !== status ? [personOf(is.by)] : [];
    }),
  );
}

function writersOfNew(doc: Y.Doc, fields: readonly Y.XmlElement[], known: ReadonlyMap<number, number>): PersonId[] {
  const people = new Set<PersonId>();
  const visit = (type: Y.AbstractType<unknown>) => {
    for (let item = type._start; item !== null; item = item.right) {
      const { content, id } = item;
      if (content instanceof Y.ContentType && !item.deleted) visit(content.type as Y.AbstractType<unknown>);
      const person = clientsOf(doc).get(String(id.client));
      if (content instanceof Y.ContentString && id.clock >= (known.get(id.client) ?? 0) && person !== undefined)
        people.add(person);
    }
  };
  for (const field of fields) visit(field as unknown as Y.AbstractType<unknown>);
  return [...people].sort();
}
