import type * as Y from 'yjs';
import { threadsOf } from '../../shared/crdt/review-maps.ts';

/** Whether there is anything to read: most issues have no threads while they are written. */
export const hasThreads = (doc: Y.Doc): boolean => threadsOf(doc).size > 0;

/** Calls back once, when a thread comes into a document that has none. Returns what ends the waiting. */
export function onFirstThread(doc: Y.Doc, callback: () => void): () => void {
  if (hasThreads(doc)) return () => {};
  const map = threadsOf(doc);
  let isOver = false;
  const stop = () => {
    if (!isOver) map.unobserve(changed);
    isOver = true;
  };
  const changed = () => {
    if (map.size === 0) return;
    stop();
    callback();
  };
  map.observe(changed);
  return stop;
}
