import { useMemo } from 'react';
import type { Publication } from '../../shared/domain/publication.ts';
import { type ChangedSettings, changeStoredPublication, type StoredSettings } from '../documents/stored-settings.ts';
import { settingAuthor } from './setting-author.ts';
import type { Workspace } from './workspace.ts';
import { writeCopy } from './write-copy.ts';

type Values = Partial<Omit<Publication, 'id'>>;

export interface StoredChanges {
  readonly change: (id: string, values: Values) => void;
  /** A publication with what was changed here and is not stored yet. */
  readonly withWaiting: (settings: StoredSettings) => StoredSettings;
  /** Does something else to a stored publication when what was changed before is stored. */
  readonly edit: <T>(id: string, edit: () => Promise<ChangedSettings<T>>) => Promise<ChangedSettings<T>>;
  /** When all that was changed is stored: whoever goes elsewhere reads it there. */
  readonly settled: () => Promise<void>;
}

/** Stores changes of publications one after the other: each begins with what the one before has stored. */
export function useStoredChanges({ database, people }: Pick<Workspace, 'database' | 'people'>): StoredChanges {
  return useMemo(() => {
    let last = Promise.resolve();
    let waiting: readonly { readonly id: string; readonly values: Values }[] = [];
    const edit: StoredChanges['edit'] = (id, change) => {
      const store = async () => {
        const changed = await change();
        // It is stored: a copy that fails must not keep the next change from being so.
        await writeCopy('publication', id, changed.state, changed.publication.name).catch(() => {});
        return changed;
      };
      const done = last.then(store, store);
      last = done.then(() => {});
      return done;
    };
    return {
      edit,
      change(id, values) {
        const author = settingAuthor({ people });
        const change = { id, values };
        waiting = [...waiting, change];
        void edit(id, () => changeStoredPublication(database, id, values, author))
          .catch(() => {})
          .finally(() => {
            waiting = waiting.filter((each) => each !== change);
          });
      },
      withWaiting: (settings) => {
        const { id } = settings.publication;
        const values = waiting.filter((each) => each.id === id).map((each) => each.values);
        return { ...settings, publication: Object.assign({}, settings.publication, ...values) };
      },
      settled: () => last,
    };
  }, [database, people]);
}
