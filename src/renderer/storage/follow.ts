import { liveQuery } from 'dexie';

/** Calls back with what a query gives now and whenever that changes, from any window. Returns what ends it. */
export function follow<T>(query: () => Promise<T>, onValue: (value: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue });
  return () => subscription.unsubscribe();
}
