import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IssueSession } from './issue-session.ts';
import { createPlacedThreads, type PlacedThread } from './placed-threads.ts';

/** The threads of the open issue with where each stands, followed as words and threads change. */
export function useThreads({ doc }: IssueSession): readonly PlacedThread[] {
  const [threads] = useState(() => createPlacedThreads(doc));
  useEffect(() => threads.destroy, [threads]);
  return useSyncExternalStore(threads.subscribe, threads.current);
}
