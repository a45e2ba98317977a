import type * as Y from 'yjs';
import { createHasher, type ReviewState, reviewState } from '../../shared/approval/index.ts';
import { developmentIds, developmentsOf, fieldsOf } from '../../shared/crdt/issue-document.ts';
import { figuresOf } from '../../shared/crdt/ledger-document.ts';
import { picturesOf } from '../../shared/crdt/pictures-document.ts';
import { readDevelopment, readIssue } from '../../shared/crdt/read-issue.ts';
import { recordOf } from '../../shared/crdt/record-document.ts';
import type { Development } from '../../shared/domain/development.ts';
import type { DevelopmentId } from '../../shared/domain/ids.ts';
import type { PartRef } from '../../shared/domain/part-ref.ts';
import type { WorkflowPolicy } from '../../shared/domain/workflow.ts';

/** Where an open issue and its parts stand, with the hash of each part's content now. */
export interface Review extends ReviewState {
  readonly hashes: ReadonlyMap<PartRef, string>;
}

export interface ReviewReader {
  /** Keeps its identity until something has changed. */
  readonly current: () => Review;
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
  const developments = new Map<DevelopmentId, Development>();
  const listeners = new Set<() => void>();
  let policy = firstPolicy;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Review | null = null;

  function read(): Review {
    const issue = readIssue(doc, (id) => {
      const known = developments.get(id) ?? readDevelopment(doc, id);
      developments.set(id, known);
      return known;
    });
    const hashes = new Map<PartRef, string>();
    const state = reviewState(issue, policy, (whole, part) => {
      const known = hash(whole, part);
      hashes.set(part, known ?? '');
      return known;
    });
    return { ...state, hashes };
  }
  const announce = () => {
    timer = undefined;
    current = null;
    for (const listener of listeners) listener();
  };
  const changed = () => {
    timer ??= setTimeout(announce, LAG_MS);
  };
  const onDevelopments = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { path } of events)
      if (path[0] === undefined) {
        const here = new Set(developmentIds(doc));
        for (const id of developments.keys()) if (!here.has(id)) developments.delete(id);
      } else developments.delete(String(path[0]) as DevelopmentId);
    changed();
  };
  developmentsOf(doc).observeDeep(onDevelopments as never);
  const others = [fieldsOf(doc), figuresOf(doc), picturesOf(doc), recordOf(doc)] as unknown as Y.Map<unknown>[];
  for (const other of others) other.observeDeep(changed);

  return {
    current() {
      current ??= read();
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
      developmentsOf(doc).unobserveDeep(onDevelopments as never);
      for (const other of others) other.unobserveDeep(changed);
    },
  };
}
