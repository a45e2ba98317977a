import type * as Y from 'yjs';
import type { Thread } from '../../shared/domain/thread.ts';
import type { ThreadPlace } from '../../shared/threads/thread-place.ts';
import { createThreadPlaces } from './thread-places.ts';

/** A thread with where it stands now. */
export interface PlacedThread {
  readonly thread: Thread;
  readonly place: ThreadPlace;
}

export interface PlacedThreads {
  readonly current: () => readonly PlacedThread[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Threads and their places as one list, which keeps its identity, and that of its items, while nothing in them has changed. */
export function createPlacedThreads(doc: Y.Doc): PlacedThreads {
  const places = createThreadPlaces(doc);
  let known: readonly PlacedThread[] = [];
  return {
    current() {
      const where = places.current();
      const before = new Map(known.map((item) => [item.thread.id, item]));
      const now = places.threads().flatMap(({ thread }): PlacedThread[] => {
        const place = where.get(thread.id);
        if (place === undefined) return [];
        const last = before.get(thread.id);
        return [last?.thread === thread && last.place === place ? last : { thread, place }];
      });
      if (now.length !== known.length || now.some((item, at) => item !== known[at])) known = now;
      return known;
    },
    subscribe: places.subscribe,
    destroy: places.destroy,
  };
}
