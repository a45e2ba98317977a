import { useSyncExternalStore } from 'react';

/** Makes a hook that tells whether the window fits a media query, as that changes. */
export function createUseMedia(query: string): () => boolean {
  const list = matchMedia(query);
  const read = () => list.matches;
  const subscribe = (listener: () => void) => {
    list.addEventListener('change', listener);
    return () => list.removeEventListener('change', listener);
  };
  return function useMedia() {
    return useSyncExternalStore(subscribe, read);
  };
}
