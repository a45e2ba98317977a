/** What a machine remembers of how a person set up the window: widths, folds, places. Never anything of the text. */
export interface Preferences {
  readonly get: <T>(key: string, fallback: T) => T;
  readonly set: (key: string, value: unknown) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Preferences over the values read at the start. `write` stores one and is not waited for. */
export function createPreferences(
  initial: ReadonlyMap<string, unknown>,
  write: (key: string, value: unknown) => void,
): Preferences {
  const values = new Map(initial);
  const listeners = new Set<() => void>();
  return {
    // The stored value was written by this app under the same key, so it has the type of its fallback.
    get: <T>(key: string, fallback: T) => (values.has(key) ? (values.get(key) as T) : fallback),
    set(key, value) {
      if (Object.is(values.get(key), value)) return;
      values.set(key, value);
      write(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
