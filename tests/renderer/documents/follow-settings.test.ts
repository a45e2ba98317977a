import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { followSettings } from '../../../src/renderer/documents/follow-settings.ts';
import { storePublication } from '../../../src/renderer/documents/library-documents.ts';
import { mergeIntoStored } from '../../../src/renderer/documents/merge-document.ts';
import { readStored } from '../../../src/renderer/documents/read-stored.ts';
import { changeStoredPublication, type StoredSettings } from '../../../src/renderer/documents/stored-settings.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { changePublication, newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';

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
