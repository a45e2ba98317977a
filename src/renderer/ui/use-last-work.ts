import { useCallback, useRef } from 'react';

/** Does one piece of work at a time; of what is asked for meanwhile, only the last is done. */
export function useLastWork(): (work: () => Promise<void>) => void {
  const next = useRef<(() => Promise<void>) | null>(null);
  const isBusy = useRef(false);
  return useCallback((work) => {
    next.current = work;
    const run = async () => {
      isBusy.current = true;
      while (next.current !== null) {
        const now = next.current;
        next.current = null;
        await now();
      }
      isBusy.current = false;
    };
    if (!isBusy.current) void run();
  }, []);
}
