import type * as Y from 'yjs';
import { developmentIds } from '../../shared/crdt/issue-document.ts';
import { type PartRef, partsOf } from '../../shared/domain/part-ref.ts';
import { partOfSuggestion } from '../../shared/domain/suggestion-part.ts';
import { partOfThread } from '../../shared/domain/thread-part.ts';
import type { WorkflowPolicy } from '../../shared/domain/workflow.ts';
import { createOpenSuggestions } from './open-suggestions.ts';
import { lookName } from './part-look.ts';
import type { PartProgress, PartStage } from './part-progress.ts';
import { createReviewReader } from './review-reader.ts';
import { createThreadsReader } from './threads-reader.ts';

export interface FollowedProgress extends PartProgress {
  readonly setPolicy: (policy: WorkflowPolicy) => void;
  readonly destroy: () => void;
}

/** Follows how far each part of an open issue has come. It lags a little behind the keys: typing never waits for it. */
export function followProgress(doc: Y.Doc, policy: WorkflowPolicy): FollowedProgress {
  const review = createReviewReader(doc, policy);
  const threads = createThreadsReader(doc);
  const suggestions = createOpenSuggestions(doc);
  let known: ReadonlyMap<PartRef, PartStage> | null = null;
  let before: ReadonlyMap<PartRef, PartStage> = new Map();
  const listeners = new Set<() => void>();
  const changed = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  const stops = [review.subscribe(changed), threads.subscribe(changed), suggestions.subscribe(changed)];

  const read = (): ReadonlyMap<PartRef, PartStage> => {
    const issue = { developments: developmentIds(doc).map((id) => ({ id })) };
    const open = new Map<PartRef, number>();
    const count = (part: PartRef | null) => part !== null && open.set(part, (open.get(part) ?? 0) + 1);
    for (const { thread } of threads.current()) if (thread.resolved === null) count(partOfThread(thread, issue));
    for (const suggestion of suggestions.current()) count(partOfSuggestion(suggestion));
    const { parts } = review.current();
    const now = new Map(
      partsOf(issue).map((part): [PartRef, PartStage] => {
        const state = parts.get(part);
        const stage: PartStage = { look: state === undefined ? 'draft' : lookName(state), open: open.get(part) ?? 0 };
        const last = before.get(part);
        return [part, last?.look === stage.look && last.open === stage.open ? last : stage];
      }),
    );
    if (now.size !== before.size || [...now].some(([part, stage]) => before.get(part) !== stage)) before = now;
    return before;
  };

  return {
    current() {
      known ??= read();
      return known;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPolicy: review.setPolicy,
    destroy() {
      for (const stop of stops) stop();
      review.destroy();
      threads.destroy();
      suggestions.destroy();
    },
  };
}
