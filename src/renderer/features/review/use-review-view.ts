import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReviewState } from '../../../shared/approval/index.ts';
import { sharedField } from '../../../shared/crdt/issue-document.ts';
import { readPeople } from '../../../shared/crdt/record-document.ts';
import { clientsOf, writersOf } from '../../../shared/crdt/writers.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { mayDo, NO_OBSTACLES, type WorkflowFacts } from '../../../shared/domain/workflow-rules.ts';
import { createFlowReader, type ReviewField, type ReviewPart } from '../../documents/flow-reader.ts';
import { placeCollisions } from '../../documents/place-collisions.ts';
import { createReviewReader } from '../../documents/review-reader.ts';
import { useMergeNotices } from '../../documents/use-merge-notices.ts';
import { useThreads } from '../../documents/use-threads.ts';
import { linesOfField } from './field-lines.ts';
import { type PartActs, partActs } from './part-acts.ts';
import type { ReviewDesk } from './review-desk.ts';
import { type ReviewView, threadsByPart } from './review-view.ts';
import { suggestionsIn } from './suggestion-items.tsx';
import { type DecidedParts, useChangedSince } from './use-changed-since.ts';
import { useFieldSuggestions } from './use-field-suggestions.ts';

/** The issue, what was said of it and what was decided, followed as all of it changes. */
export function useReviewView(desk: ReviewDesk): ReviewView {
  const { session, publication, me } = desk;
  const [readers] = useState(() => ({
    flow: createFlowReader(session.doc),
    review: createReviewReader(session.doc, publication.workflow),
  }));
  useEffect(
    () => () => {
      readers.review.destroy();
      readers.flow.destroy();
    },
    [readers],
  );
  const content = useSyncExternalStore(readers.flow.subscribe, readers.flow.current);
  const review = useSyncExternalStore(readers.review.subscribe, readers.review.current);
  const threads = useThreads(session);
  const suggestions = useFieldSuggestions(session, content);

  const noticed = useMergeNotices(session.doc).collisions;
  const collisions = useMemo(() => {
    void content;
    return placeCollisions(session.doc, noticed);
  }, [session, noticed, content]);

  const statusOf = useCallback(
    (part: ReviewPart) => (part.ref === 'notice' ? null : (review.parts.get(part.ref) ?? null)),
    [review],
  );
  const hashOf = useCallback(
    (part: ReviewPart) => (part.ref === 'notice' ? null : (review.hashes.get(part.ref) ?? null)),
    [review],
  );
  const decided = useMemo((): DecidedParts => {
    const crossed = new Map(
      noticed.flatMap((collision) =>
        collision.kind === 'approval' ? [[collision.part, collision.contentHash] as const] : [],
      ),
    );
    return { statusOf, hashOf, crossedOf: ({ ref }) => crossed.get(ref) ?? null };
  }, [statusOf, hashOf, noticed]);
  const changedOf = useChangedSince(desk, content, decided);

  return useMemo((): ReviewView => {
    const people = everybody(desk);
    const personOf = (id: PersonId) => people.find((person) => person.id === id) ?? stranger(id);
    const blocking = threadsByPart(
      content.parts,
      threads.filter(({ thread }) => thread.isBlocking && thread.resolved === null),
    );
    const factsOf = (part: ReviewPart): WorkflowFacts => ({
      ...partFacts(desk, review, part),
      blockingThreads: blocking.get(part)?.length ?? 0,
      undecidedSuggestions: suggestionsIn({ suggestions, content }, part).length,
    });
    const acts = new Map<ReviewPart, PartActs>();
    const actsOf = (part: ReviewPart): PartActs => {
      const known = acts.get(part) ?? (part.ref === 'notice' ? {} : partActs(me.roles, factsOf(part)));
      acts.set(part, known);
      return known;
    };
    return {
      content,
      threads,
      suggestions,
      collisions,
      people,
      personOf,
      handOf: (id) => personOf(id).hand,
      statusOf,
      actsOf,
      whyNot: (part, action) => {
        const permission = mayDo(action, me.roles, factsOf(part));
        return permission.allowed ? '' : (permission.reasons[0] ?? '');
      },
      changedOf,
      linesOf: (part, field) => linesOfField(field, suggestions.of(field), changedOf(part)),
    };
  }, [desk, me, content, review, threads, suggestions, collisions, statusOf, changedOf]);
}

/** Whoever is known here: in the issue, in the publication, and me. */
function everybody({ session, publication, me }: ReviewDesk): readonly Person[] {
  const known = new Map<PersonId, Person>();
  for (const person of [...readPeople(session.doc), ...publication.members, me]) known.set(person.id, person);
  return [...known.values()];
}

const stranger = (id: PersonId): Person => ({ id, name: 'Somebody', initials: '?', hand: 4, publicKey: '' });

/** What stands in the way of a decision about a part, but for what was said of it. */
function partFacts({ session, publication, me }: ReviewDesk, review: ReviewState, part: ReviewPart): WorkflowFacts {
  const status = part.ref === 'notice' ? undefined : review.parts.get(part.ref);
  return {
    ...NO_OBSTACLES,
    state: status?.state ?? 'draft',
    hasWords: part.fields.some(({ text }) => text.trim() !== ''),
    isOwnText: part.fields.some((field) => writersIn(session, field).has(me.id)),
    allowsOwnApproval: publication.workflow.allowsOwnApproval,
    hasOwnApproval: status?.approvals.some(({ by, isStale }) => by === me.id && !isStale) ?? false,
  };
}

const known = new WeakMap<ReviewField, { readonly clients: number; readonly writers: ReadonlySet<PersonId> }>();

/** Read once for a text as it is; who a client is may be noted a moment later, and is never said anew. */
function writersIn({ doc }: ReviewDesk['session'], field: ReviewField): ReadonlySet<PersonId> {
  const clients = clientsOf(doc).size;
  const before = known.get(field);
  if (before?.clients === clients) return before.writers;
  const shared = sharedField(doc, field.address);
  const writers: ReadonlySet<PersonId> = shared === null ? new Set() : writersOf(shared);
  known.set(field, { clients, writers });
  return writers;
}
