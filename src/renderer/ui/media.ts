/** Whether the window fits a media query, for `useSyncExternalStore`. */
export interface Media {
  readonly subscribe: (listener: () => void) => () => void;
  readonly matches: () => boolean;
}

export function createMedia(query: string): Media {
  const list = matchMedia(query);
  return {
    matches: () => list.matches,
    subscribe(listener) {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
  };
}
