import { type RefObject, startTransition, useEffect, useState } from 'react';

/** Whether an element is on screen or about to be. What is far away need not be measured. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => startTransition(() => setIsNear(entries.at(-1)?.isIntersecting ?? false)),
      {
        root: element.current.closest('[data-flow]'),
        rootMargin: '800px 0px',
      },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
