import { useMemo, useSyncExternalStore } from 'react';
import { type AskedReview, readRequests, watchRequests } from '../../../shared/crdt/requests-document.ts';
import type { IssueSession } from '../../documents/issue-session.ts';

/** The reviews that were asked for, the last one first, followed as they are answered. */
export function useRequests(doc: IssueSession['doc']): readonly AskedReview[] {
  const store = useMemo(() => {
    let known: readonly AskedReview[] | null = null;
    return {
      subscribe: (listener: () => void) =>
        watchRequests(doc, () => {
          known = null;
          listener();
        }),
      current: () => {
        known ??= readRequests(doc);
        return known;
      },
    };
  }, [doc]);
  return useSyncExternalStore(store.subscribe, store.current);
}
