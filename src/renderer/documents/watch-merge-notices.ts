import type * as Y from 'yjs';
import { collisionsOf, rescuedOf, settledOf } from '../../shared/crdt/review-maps.ts';

/** Calls back when a merge noticed something, or somebody dealt with it. Returns what ends it. */
export function watchMergeNotices(doc: Y.Doc, onChange: () => void): () => void {
  const maps = [rescuedOf(doc), collisionsOf(doc), settledOf(doc)] as Y.Map<unknown>[];
  for (const map of maps) map.observe(onChange);
  return () => {
    for (const map of maps) map.unobserve(onChange);
  };
}
