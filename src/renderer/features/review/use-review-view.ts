import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { NO_OBSTACLES, type WorkflowFacts } from '../../../shared/domain/workflow-rules.ts';
import { mayDo } from '../../../shared/domain/workflow-rules.ts';
import { hasWords } from '../../../shared/domain/issue-state.ts';
import { sharedField } from '../../documents/issue-document.ts';
import type { PlacedThread } from '../../documents/placed-threads.ts';
import { createReviewReader, type ReviewPart } from '../../documents/review-reader.ts';
import { createReviewStateReader, type IssueReview } from '../../documents/review-state-reader.ts';
import { useThreads } from '../../documents/use-threads.ts';
import { writersOf } from '../../documents/writers.ts';
import { plainLines } from './field-lines.ts';
import { partActs } from './part-acts.ts';
import type { ReviewDesk } from './review-desk.ts';
import { partOfThread, type ReviewView } from './review-view.ts';

/** The issue, what was said of it and what was decided, followed as all of it changes. */
export function useReviewView(desk: ReviewDesk): ReviewView {
  const { session, publication, me } = desk;
  const [readers] = useState(() => {
    const content = createReviewReader(session.doc);
    return { content, state: createReviewStateReader(session.doc, content, publication.workflow) };
  });
  useEffect(
    () => () => {
      readers.state.destroy();
      readers.content.destroy();
    },
    [readers],
  );
  const content = useSyncExternalStore(readers.content.subscribe, readers.content.current);
  const review = useSyncExternalStore(readers.state.subscribe, readers.state.current);
  const threads = useThreads(session);

  return useMemo((): ReviewView => {
    const people = everybody(review, desk);
    const personOf = (id: PersonId) => people.find((person) => person.id === id) ?? stranger(id);
    const factsOf = (part: ReviewPart) => facts(desk, review, content.parts, threads, part);
    return {
      content,
      threads,
      people,
      personOf,
      handOf: (id) => personOf(id).hand,
      statusOf: (part) => (part.ref === 'notice' ? null : (review.state.parts.get(part.ref) ?? null)),
      hashOf: (part) => (part.ref === 'notice' ? '' : (review.hashOf(part.ref) ?? '')),
      actsOf: (part) => (part.ref === 'notice' ? {} : partActs(me.roles, factsOf(part))),
      whyNot: (part, action) => {
        const permission = mayDo(action, me.roles, factsOf(part));
        return permission.allowed ? '' : (permission.reasons[0] ?? '');
      },
      linesOf: plainLines,
    };
  }, [desk, me, content, review, threads]);
}

/** Whoever is known here: in the issue, in the publication, and me. */
function everybody(review: IssueReview, { publication, me }: ReviewDesk): readonly Person[] {
  const known = new Map<PersonId, Person>();
  for (const person of [...review.people, ...publication.members, me]) known.set(person.id, person);
  return [...known.values()];
}

const stranger = (id: PersonId): Person => ({ id, name: 'Somebody', initials: '?', hand: 4, publicKey: '' });

/** What stands in the way of a decision about a part. */
function facts(
  { session, publication, me }: ReviewDesk,
  { state, source }: IssueReview,
  parts: readonly ReviewPart[],
  threads: readonly PlacedThread[],
  part: ReviewPart,
): WorkflowFacts {
  if (part.ref === 'notice') return { ...NO_OBSTACLES, state: 'draft' };
  const status = state.parts.get(part.ref);
  const blocking = threads.filter(
    (item) => item.thread.isBlocking && item.thread.resolved === null && partOfThread(parts, item) === part,
  );
  return {
    ...NO_OBSTACLES,
    state: status?.state ?? 'draft',
    hasWords: hasWords(source, part.ref),
    blockingThreads: blocking.length,
    isOwnText: part.fields.some(({ address }) => {
      const field = sharedField(session.doc, address);
      return field !== null && writersOf(field).has(me.id);
    }),
    allowsOwnApproval: publication.workflow.allowsOwnApproval,
    hasOwnApproval: status?.approvals.some(({ by, isStale }) => by === me.id && !isStale) ?? false,
  };
}
