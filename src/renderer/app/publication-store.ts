import type { Publication } from '../../shared/domain/publication.ts';
import { readStoredPublication } from '../documents/library-documents.ts';
import type { DigestDatabase } from '../storage/database.ts';
import type { Publications } from './publications.ts';

/** A publication as it is now, for as long as one of its issues is open. */
export interface PublicationStore {
  readonly current: () => Publication;
  readonly change: (values: Partial<Omit<Publication, 'id'>>) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows a publication from what it was when its issue was opened. */
export function createPublicationStore(
  database: DigestDatabase,
  publications: Publications,
  first: Publication,
): PublicationStore {
  let publication = first;
  const listeners = new Set<() => void>();
  const set = (next: Publication) => {
    if (JSON.stringify(next) === JSON.stringify(publication)) return;
    publication = next;
    for (const listener of listeners) listener();
  };
  // Another window may have changed it: whoever comes back to this one sees that.
  const readAgain = () =>
    void readStoredPublication(database, first.id).then((stored) => {
      if (stored !== null) set(stored);
    });
  window.addEventListener('focus', readAgain);
  const stop = publications.subscribe((changed) => {
    if (changed.id === first.id) set(changed);
  });
  return {
    current: () => publication,
    change: async (values) => void (await publications.change(first.id, values)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      window.removeEventListener('focus', readAgain);
      stop();
    },
  };
}
