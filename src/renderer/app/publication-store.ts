import type { Publication } from '../../shared/domain/publication.ts';
import { followSettings } from '../documents/follow-settings.ts';
import { changeStoredPublication, readStoredSettings, type StoredSettings } from '../documents/stored-settings.ts';
import { settingAuthor } from './setting-author.ts';
import type { Workspace } from './workspace.ts';
import { writeCopy } from './write-copy.ts';

/** A publication as it is now, for as long as one of its issues is open. */
export interface PublicationStore {
  readonly current: () => Publication;
  /** How many of its settings two people set otherwise while apart, and nobody has dealt with. */
  readonly differences: () => number;
  readonly change: (values: Partial<Omit<Publication, 'id'>>) => Promise<void>;
  /** Reads it again: it was changed in the library. Resolves when that is shown. */
  readonly refresh: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

/** Follows a publication from what it was when its issue was opened. */
export function createPublicationStore(
  { database, people }: Pick<Workspace, 'database' | 'people'>,
  first: Pick<StoredSettings, 'publication' | 'differences'>,
): PublicationStore {
  let { publication } = first;
  let differences = first.differences.length;
  const { id } = publication;
  const listeners = new Set<() => void>();
  const set = (next: StoredSettings) => {
    const isSame = JSON.stringify(next.publication) === JSON.stringify(publication);
    if (isSame && next.differences.length === differences) return;
    if (!isSame) publication = next.publication;
    differences = next.differences.length;
    for (const listener of listeners) listener();
  };
  const readAgain = async () => {
    const stored = await readStoredSettings(database, id);
    if (stored !== null) set(stored);
  };
  const stop = followSettings(database, id, set);
  return {
    current: () => publication,
    differences: () => differences,
    async change(values) {
      const changed = await changeStoredPublication(database, id, values, settingAuthor({ people }));
      set(changed);
      // It is stored: a copy that fails is written with the next change.
      await writeCopy('publication', id, changed.state, changed.publication.name).catch(() => {});
    },
    refresh: readAgain,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: stop,
  };
}
