import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { createPreferences, type Preferences } from './preferences.ts';

const PreferencesContext = createContext<Preferences>(createPreferences(new Map(), () => {}));
export const PreferencesProvider = PreferencesContext.Provider;
export const usePreferences = (): Preferences => useContext(PreferencesContext);

/** One preference and what sets it. */
export function usePreference<T>(key: string, fallback: T): readonly [T, (value: T) => void] {
  const preferences = usePreferences();
  const value = useSyncExternalStore(preferences.subscribe, () => preferences.get(key, fallback));
  const set = useCallback((next: T) => preferences.set(key, next), [preferences, key]);
  return [value, set];
}
