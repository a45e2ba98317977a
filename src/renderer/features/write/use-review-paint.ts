import { useEffect } from 'react';
import { hasThreads, onFirstThread } from '../../documents/first-thread.ts';
import type { WriteContext } from './write-place.ts';

/** Paints the words that open threads are about, for who writes; what is said of them stands in Review. */
export function useReviewPaint({ session, registry, painter }: WriteContext): void {
  useEffect(() => {
    let isGone = false;
    let end: (() => void) | undefined;
    // Most issues that are being written have no thread yet, and pay nothing for those that may come.
    const begin = () =>
      void import('./paint-threads.ts').then(({ paintThreads }) => {
        if (!isGone) end = paintThreads(session, registry, painter);
      });
    const stop = onFirstThread(session.doc, begin);
    if (hasThreads(session.doc)) begin();
    return () => {
      isGone = true;
      stop();
      end?.();
    };
  }, [session, registry, painter]);
}
