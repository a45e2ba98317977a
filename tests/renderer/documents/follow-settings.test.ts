import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { followAllSettings, followSettings } from '../../../src/renderer/documents/follow-settings.ts';
import { storePublication } from '../../../src/renderer/documents/library-documents.ts';
import { mergeIntoStored } from '../../../src/renderer/documents/merge-document.ts';
import { readStored } from '../../../src/renderer/documents/read-stored.ts';
import { changeStoredPublication, type StoredSettings } from '../../../src/renderer/documents/stored-settings.ts';
import { removeDocument } from '../../../src/renderer/storage/document-log.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { changePublication, newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';
import type { Publication } from '../../../src/shared/domain/publication.ts';

it('[X4] a publication that is looked at follows what is set here and what comes from elsewhere, until it is left', async () => {
  const opened = await openDatabase('follow-settings');
  if (!opened.ok) throw new Error(opened.error.kind);
  const database = opened.value;
  const publication = newPublication(newPublicationId(), 'Black Sea Digest', 'en');
  await storePublication(database, publication);
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, (await readStored(database, publication.id, Y.encodeStateAsUpdate)) as Uint8Array);

  const seen: StoredSettings[] = [];
  const end = followSettings(database, publication.id, (settings) => seen.push(settings));
  await vi.waitFor(() => expect(seen.at(-1)?.publication.name).toBe('Black Sea Digest'));
  await changeStoredPublication(database, publication.id, { frequency: 'weekly, Mondays' }, null);
  await vi.waitFor(() => expect(seen.at(-1)?.publication.frequency).toBe('weekly, Mondays'));

  changePublication(elsewhere, { frequency: 'weekly, Fridays', name: 'Sea Digest' }, null);
  const options = { at: '2026-11-26T08:00:00.000Z', here: null, there: null, isWhole: true };
  await mergeIntoStored(database, publication.id, 'publication', Y.encodeStateAsUpdate(elsewhere), options);
  await vi.waitFor(() => expect(seen.at(-1)?.publication.name).toBe('Sea Digest'));
  await vi.waitFor(() => expect(seen.at(-1)?.differences.map(({ path }) => path.join('/'))).toEqual(['frequency']));

  end();
  const told = seen.length;
  await changeStoredPublication(database, publication.id, { name: 'After' }, null);
  expect(seen.length).toBe(told);
});

it('[X4] a publication that arrives while the settings are open is among them, and one that goes is not', async () => {
  const opened = await openDatabase('follow-all-settings');
  if (!opened.ok) throw new Error(opened.error.kind);
  const database = opened.value;
  const [here, arriving] = ['Black Sea Digest', 'Baltic Digest'].map((name) =>
    newPublication(newPublicationId(), name, 'en'),
  ) as [Publication, Publication];
  await storePublication(database, here);
  let names: string[] = [];
  const end = followAllSettings(database, (all) => {
    names = all.map(({ publication }) => publication.name).sort();
  });
  await vi.waitFor(() => expect(names).toEqual(['Black Sea Digest']));
  await storePublication(database, arriving);
  await vi.waitFor(() => expect(names).toEqual(['Baltic Digest', 'Black Sea Digest']));
  await changeStoredPublication(database, arriving.id, { name: 'North Digest' }, null);
  await vi.waitFor(() => expect(names).toEqual(['Black Sea Digest', 'North Digest']));
  await removeDocument(database, here.id);
  await vi.waitFor(() => expect(names).toEqual(['North Digest']));
  end();
  await changeStoredPublication(database, arriving.id, { name: 'After' }, null);
  expect(names).toEqual(['North Digest']);
});
