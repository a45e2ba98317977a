import type * as Y from 'yjs';
import { createHasher, type ReviewState, reviewState } from '../../shared/approval/index.ts';
import type { WorkflowPolicy } from '../../shared/domain/workflow.ts';
import { createContentReader } from './content-reader.ts';

export interface ReviewReader {
  /** Keeps its identity until something has changed. */
  readonly current: () => ReviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The publication asks for something else from now on. */
  readonly setPolicy: (policy: WorkflowPolicy) => void;
  readonly destroy: () => void;
}

/** How long the states may lag behind the keys. Typing never waits for them. */
const LAG_MS = 250;

/** Follows a document's content and record. Only developments that changed are read and hashed again. */
export function createReviewReader(doc: Y.Doc, firstPolicy: WorkflowPolicy): ReviewReader {
  const hash = createHasher();
  const listeners = new Set<() => void>();
  let policy = firstPolicy;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: ReviewState | null = null;

  const announce = () => {
    timer = undefined;
    current = null;
    for (const listener of listeners) listener();
  };
  const content = createContentReader(doc, () => {
    timer ??= setTimeout(announce, LAG_MS);
  });

  return {
    current() {
      current ??= reviewState(content.read(), policy, hash);
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setPolicy(next) {
      policy = next;
      clearTimeout(timer);
      announce();
    },
    destroy() {
      clearTimeout(timer);
      content.destroy();
    },
  };
}
