import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IssueSession } from '../../documents/issue-session.ts';
import { createThreadPlaces, type ThreadPlaces } from '../../documents/thread-places.ts';
import type { PlacedThread } from './thread-filter.ts';

/** The threads of the open issue with where each stands, followed as words and threads change. */
export function useThreads({ doc }: IssueSession): readonly PlacedThread[] {
  const [threads] = useState(() => createPlacedThreads(createThreadPlaces(doc)));
  useEffect(() => threads.destroy, [threads]);
  return useSyncExternalStore(threads.subscribe, threads.current);
}

/** Threads and places as one list, which keeps its identity, and that of its items, while nothing in them has changed. */
function createPlacedThreads(places: ThreadPlaces) {
  let known: readonly PlacedThread[] = [];
  return {
    current(): readonly PlacedThread[] {
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
