import { useMemo } from 'react';
import type { Publication } from '../../shared/domain/publication.ts';
import { changeStoredPublication } from '../documents/library-documents.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { writeCopy } from './write-copy.ts';

export interface StoredChanges {
  readonly change: (id: string, values: Partial<Omit<Publication, 'id'>>) => void;
  /** When all that was changed is stored: whoever goes elsewhere reads it there. */
  readonly settled: () => Promise<void>;
}

/** Stores changes of publications one after the other: each begins with what the one before has stored. */
export function useStoredChanges(database: DigestDatabase): StoredChanges {
  return useMemo(() => {
    let last = Promise.resolve();
    return {
      change(id, values) {
        const store = async () => {
          const { publication, state } = await changeStoredPublication(database, id, values);
          // It is stored: a copy that fails must not keep the next change from being so.
          await writeCopy('publication', id, state, publication.name).catch(() => {});
        };
        last = last.then(store, store);
      },
      settled: () => last,
    };
  }, [database]);
}
