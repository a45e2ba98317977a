import type * as Y from 'yjs';
import { commentsOf, threadsOf } from '../../shared/crdt/review-maps.ts';
import { emptyRichText, type RichText } from '../../shared/document/rich-text.ts';
import type { CommentId, PersonId, ThreadId } from '../../shared/domain/ids.ts';
import type { Comment, Thread } from '../../shared/domain/thread.ts';
import { readAbout, type ThreadAbout } from './threads-document.ts';

/** A thread with what its record keeps of its place. */
export interface AnchoredThread {
  readonly thread: Thread;
  readonly about: ThreadAbout;
}

/** The threads of an issue by the time of their first comment, resolved and detached ones included. */
export const readThreads = (doc: Y.Doc): Thread[] => readAnchoredThreads(doc).map(({ thread }) => thread);

/** The threads of an open issue. */
export interface ThreadsReader {
  /** Keeps its identity while nothing in it has changed. */
  readonly current: () => readonly AnchoredThread[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

export function createThreadsReader(doc: Y.Doc): ThreadsReader {
  let known: readonly AnchoredThread[] | null = null;
  const listeners = new Set<() => void>();
  const onChange = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  threadsOf(doc).observeDeep(onChange);
  commentsOf(doc).observeDeep(onChange);
  return {
    current() {
      known ??= readAnchoredThreads(doc);
      return known;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      threadsOf(doc).unobserveDeep(onChange);
      commentsOf(doc).unobserveDeep(onChange);
    },
  };
}

function readAnchoredThreads(doc: Y.Doc): AnchoredThread[] {
  const comments = new Map<ThreadId, Comment[]>();
  for (const [id, record] of commentsOf(doc)) {
    const threadId = record.get('threadId') as ThreadId;
    comments.set(threadId, [...(comments.get(threadId) ?? []), readComment(id as CommentId, record)]);
  }
  return [...new Set([...(threadsOf(doc).keys() as Iterable<ThreadId>), ...comments.keys()])]
    .flatMap((id): AnchoredThread[] => {
      const about = readAbout(doc, id);
      return about === null ? [] : [{ about, thread: readThread(doc, id, about, comments.get(id) ?? []) }];
    })
    .sort((a, b) => compare(openedAt(a.thread), openedAt(b.thread)) || compare(a.thread.id, b.thread.id));
}

function readThread(doc: Y.Doc, id: ThreadId, about: ThreadAbout, comments: readonly Comment[]): Thread {
  const record = threadsOf(doc).get(id);
  const { target, quote, before, after } = about;
  return {
    id,
    target,
    quote,
    before,
    after,
    isBlocking: record?.get('isBlocking') === true,
    resolved: (record?.get('resolved') as Thread['resolved'] | undefined) ?? null,
    comments: [...comments].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)),
  };
}

function readComment(id: CommentId, record: Y.Map<unknown>): Comment {
  const deletedAt = (record.get('deletedAt') as string | undefined) ?? null;
  const text = record.get('text') as RichText | null | undefined;
  return {
    id,
    by: record.get('by') as PersonId,
    at: String(record.get('at') ?? ''),
    editedAt: (record.get('editedAt') as string | undefined) ?? null,
    deletedAt,
    // Another person's copy of the same author may have edited what was deleted here: deleted it stays.
    text: deletedAt !== null || text == null ? emptyRichText() : text,
    mentions: deletedAt === null ? ((record.get('mentions') as readonly PersonId[] | undefined) ?? []) : [],
  };
}

const openedAt = (thread: Thread): string => thread.comments[0]?.at ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
