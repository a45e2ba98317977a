import * as Y from 'yjs';
import { changePublication, readPublication } from '../../shared/crdt/publication-document.ts';
import { readPeople } from '../../shared/crdt/record-document.ts';
import type { SettingAuthor } from '../../shared/crdt/setting-changes.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { SettingDifference } from '../../shared/merging/setting-differences.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { issueIdsOf } from '../storage/shelf.ts';
import { projectAgain, projectPublication } from './library-documents.ts';
import { openDocument } from './open-document.ts';
import { readStored } from './read-stored.ts';
import { openSettingDifferences, type SettledSetting, settleSetting, unsettleSetting } from './settle-setting.ts';

/** A publication with what two people set otherwise in it and nobody has dealt with. */
export interface StoredSettings {
  readonly publication: Publication;
  readonly differences: readonly SettingDifference[];
  /** Whoever set something in it. */
  readonly people: readonly Person[];
}

/** What a change of a stored publication came to, with its whole state for a copy. */
export interface ChangedSettings<T> extends StoredSettings {
  readonly state: Uint8Array;
  readonly result: T;
}

/** Reads a stored publication with its differences; null where there is none. */
export const readStoredSettings = (database: DigestDatabase, id: string): Promise<StoredSettings | null> =>
  readStored(database, id, settingsIn);

/** Changes a stored publication and its library row. Nobody is noted where it is not a person who changes it. */
export const changeStoredPublication = (
  database: DigestDatabase,
  id: string,
  values: Partial<Omit<Publication, 'id'>>,
  author: SettingAuthor | null,
): Promise<ChangedSettings<void>> => edit(database, id, (doc) => changePublication(doc, values, author));

/** Makes one side of what two set otherwise stand; gives what takes that back. */
export const settleStoredSetting = (
  database: DigestDatabase,
  id: string,
  difference: SettingDifference,
  side: 'kept' | 'lost',
  author: SettingAuthor,
): Promise<ChangedSettings<SettledSetting>> =>
  edit(database, id, (doc) => settleSetting(doc, difference, side, author));

/** Takes back what was chosen. */
export const unsettleStoredSetting = (
  database: DigestDatabase,
  id: string,
  step: SettledSetting,
  author: SettingAuthor,
): Promise<ChangedSettings<void>> => edit(database, id, (doc) => unsettleSetting(doc, step, author));

/** A publication's document with its differences. */
export const settingsIn = (doc: Y.Doc): StoredSettings => ({
  publication: readPublication(doc),
  differences: openSettingDifferences(doc),
  people: readPeople(doc),
});

async function edit<T>(database: DigestDatabase, id: string, change: (doc: Y.Doc) => T): Promise<ChangedSettings<T>> {
  const open = await openDocument(database, id);
  if (open === null) throw new Error(`No publication ${id} in this library`);
  const { workflow } = readPublication(open.doc);
  const result = change(open.doc);
  const settings = settingsIn(open.doc);
  const state = Y.encodeStateAsUpdate(open.doc);
  await open.close();
  await projectPublication(database, settings.publication);
  // Where the issues stand depends on how many must approve. Nobody waits for that; a row can be made again at any time.
  if (JSON.stringify(workflow) !== JSON.stringify(settings.publication.workflow))
    void issueIdsOf(database, id)
      .then((ids) => projectAgain(database, ids))
      .catch(() => {});
  return { ...settings, state, result };
}
