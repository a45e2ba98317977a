import { useMemo, useSyncExternalStore } from 'react';
import { readCollisions } from '../../shared/merging/collisions-document.ts';
import { readRescued } from '../../shared/merging/rescued-document.ts';
import type { IssueSession } from './issue-session.ts';
import type { MergeNotices } from './things-to-look-at.ts';
import { watchMergeNotices } from './watch-merge-notices.ts';

const NOTHING: MergeNotices = { rescued: [], collisions: [] };

/** What merges noticed and nobody has dealt with, followed as it changes. */
export function useMergeNotices(doc: IssueSession['doc'] | null): MergeNotices {
  const store = useMemo(() => {
    let known: MergeNotices | null = null;
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
