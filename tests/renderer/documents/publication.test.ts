import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeOverPreferences } from '../../../src/renderer/app/take-over-preferences.ts';
import { readStoredPublication, storePublication } from '../../../src/renderer/documents/library-documents.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { readSettings, writeSetting } from '../../../src/renderer/storage/settings.ts';
import {
  changePublication,
  createPublicationDocument,
  newPublication,
  readPublication,
} from '../../../src/shared/crdt/publication-document.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';

const publication = () => newPublication(newPublicationId(), 'Black Sea Digest', 'en');

describe('house rules', () => {
  test('[B6] [B10] [B5] are part of the publication’s document, and merge with what another copy changed', () => {
    const here = createPublicationDocument(publication());
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    changePublication(here, { namingChecksOff: ['first-mention'], numberMagnitude: 'short' });
    changePublication(there, { backReference: 'see {number}' });
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    for (const doc of [here, there]) {
      expect(readPublication(doc)).toMatchObject({
        namingChecksOff: ['first-mention'],
        numberMagnitude: 'short',
        backReference: 'see {number}',
      });
    }
  });

  test('[B6] a publication written by an older version checks everything, and has the usual words', () => {
    const doc = new Y.Doc();
    doc.getMap('publication').set('id', 'old');
    expect(readPublication(doc)).toMatchObject({ namingChecksOff: [], numberMagnitude: 'word', backReference: '' });
  });

  test('[B6] [B10] what an older version kept on this machine is taken over once', async () => {
    const opened = await openDatabase('taken-over');
    if (!opened.ok) throw new Error(opened.error.kind);
    const database = opened.value;
    const known = publication();
    await storePublication(database, known);
    await writeSetting(database, `naming-off:${known.id}`, ['office-holder']);
    await writeSetting(database, `number-magnitude:${known.id}`, 'short');
    await writeSetting(database, 'naming-off:gone', ['first-mention']);
    await writeSetting(database, 'zoom', 1.25);
    await takeOverPreferences(database, await readSettings(database));
    expect(await readStoredPublication(database, known.id)).toEqual({
      ...known,
      namingChecksOff: ['office-holder'],
      numberMagnitude: 'short',
    });
    expect([...(await readSettings(database)).keys()]).toEqual(['zoom']);
  });
});
