import type { Publication } from '../../shared/domain/publication.ts';
import { changeStoredPublication, readStoredPublication } from '../documents/library-documents.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { writeCopy } from './write-copy.ts';

/** A publication as it is now, for as long as one of its issues is open. */
export interface PublicationStore {
  readonly current: () => Publication;
  readonly change: (values: Partial<Omit<Publication, 'id'>>) => Promise<void>;
  /** Reads it again: it was changed in the library. */
  readonly refresh: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows a publication from what it was when its issue was opened. */
export function createPublicationStore(database: DigestDatabase, first: Publication): PublicationStore {
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
  return {
    current: () => publication,
    async change(values) {
      const { publication: next, state } = await changeStoredPublication(database, first.id, values);
      set(next);
      // It is stored: a copy that fails is written with the next change.
      await writeCopy('publication', first.id, state, next.name).catch(() => {});
    },
    refresh: readAgain,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => window.removeEventListener('focus', readAgain),
  };
}
