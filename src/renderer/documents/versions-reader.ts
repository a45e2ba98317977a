import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Version } from '../../shared/domain/version.ts';
import { listVersions, versionsOf } from './versions-document.ts';

/** The versions of an open issue from the oldest to the newest, followed as they are made. */
export function useVersions(doc: Y.Doc): readonly Version[] {
  const reader = useMemo(() => {
    let known: readonly Version[] | null = null;
    return {
      subscribe(listener: () => void) {
        const onChange = () => {
          known = null;
          listener();
        };
        versionsOf(doc).observe(onChange);
        return () => versionsOf(doc).unobserve(onChange);
      },
      current() {
        known ??= listVersions(doc);
        return known;
      },
    };
  }, [doc]);
  return useSyncExternalStore(reader.subscribe, reader.current);
}
