import { useMemo, useSyncExternalStore } from 'react';
import { type Collision, readCollisions } from '../../shared/merging/collisions-document.ts';
import { type RescuedWords, readRescued } from '../../shared/merging/rescued-document.ts';
import type { IssueSession } from './issue-session.ts';
import { watchMergeNotices } from './watch-merge-notices.ts';

const NOTHING: { readonly rescued: readonly RescuedWords[]; readonly collisions: readonly Collision[] } = {
  rescued: [],
  collisions: [],
};

/** What merges noticed and nobody has dealt with, followed as it changes. */
export function useMergeNotices(doc: IssueSession['doc'] | null): {
  readonly rescued: readonly RescuedWords[];
  readonly collisions: readonly Collision[];
} {
  const store = useMemo(() => {
    let known: { rescued: readonly RescuedWords[]; collisions: readonly Collision[] } | null = null;
    return {
      subscribe: (listener: () => void) =>
        doc === null
          ? () => {}
          : watchMergeNotices(doc, () => {
              known = null;
              listener();
            }),
      current: () => {
        known ??= doc === null ? NOTHING : { rescued: readRescued(doc), collisions: readCollisions(doc) };
        return known;
      },
    };
  }, [doc]);
  return useSyncExternalStore(store.subscribe, store.current);
}
