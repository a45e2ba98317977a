import 'fake-indexeddb/auto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createFolderStates } from '../../../../src/main/shared-folder/folder-state.ts';
import { chooseFolder, openSharedFolder } from '../../../../src/main/shared-folder/shared-folder.ts';
import { folderRound } from '../../../../src/renderer/documents/folder/folder-round.ts';
import { libraryFolder } from '../../../../src/renderer/documents/folder/library-folder.ts';
import { lastOf, theirStates } from '../../../../src/renderer/documents/folder/their-states.ts';
import { createWorkApart } from '../../../../src/renderer/documents/folder/work-apart.ts';
import { storeIssue, storePublication } from '../../../../src/renderer/documents/library-documents.ts';
import { openDocument } from '../../../../src/renderer/documents/open-document.ts';
import { storeRegister } from '../../../../src/renderer/documents/register-session.ts';
import { openDatabase } from '../../../../src/renderer/storage/open-database.ts';
import { fieldsOf } from '../../../../src/shared/crdt/issue-document.ts';
import { newPublication } from '../../../../src/shared/crdt/publication-document.ts';
import { paragraphs } from '../../../../src/shared/document/rich-text.ts';
import type { PublicationId } from '../../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../../src/shared/domain/issue.ts';
import type { FolderRecord } from '../../../../src/shared/folder/record.ts';
import { readCollisions } from '../../../../src/shared/merging/collisions-document.ts';
import { noKeystore } from '../../../main/shared-folder/device.ts';

const ID = 'black-sea' as PublicationId;
const newFolder = () => mkdtempSync(join(tmpdir(), 'digest-desk-apart-'));
let count = 0;

/** A library that shares a publication by a folder. */
async function newLibrary(folder: string) {
  const opened = await openDatabase(`apart-${(count += 1)}`);
  if (!opened.ok) throw new Error(opened.error.kind);
  const database = opened.value;
  const states = createFolderStates(join(newFolder(), 'folders.json'));
  const host = { states, keystore: noKeystore, scryptCost: 1 << 14 };
  await chooseFolder(folder, ID, 'a passphrase', host);
  const side = openSharedFolder(ID, host);
  const library = libraryFolder(database, ID, { writeCopy: async () => {}, pause: async () => {} });
  return {
    database,
    async round() {
      const { problems } = await folderRound(side, library);
      expect(problems).toEqual([]);
      library.isWritten();
      await library.whenShown();
    },
    async change(issueId: string, edit: (text: Y.XmlText) => void) {
      const open = await openDocument(database, issueId);
      if (open === null) throw new Error('The issue is not here');
      const lede = fieldsOf(open.doc).get('lede') as Y.XmlElement;
      edit((lede.get(0) as Y.XmlElement).get(0) as Y.XmlText);
      await open.writer.flush();
      await open.close();
    },
    async collisions(issueId: string) {
      const open = await openDocument(database, issueId);
      const found = open === null ? [] : readCollisions(open.doc);
      await open?.close();
      return found;
    },
  };
}

describe('work apart on an issue that a folder shares', () => {
  test('[X4] [X6] what both changed in one sentence is shown to both, each side whole', async () => {
    const folder = newFolder();
    const [ana, bo] = [await newLibrary(folder), await newLibrary(folder)];
    const issue = { ...blankIssue(ID, 'en'), lede: paragraphs('The ferry sails to Poti today.') };
    await storePublication(ana.database, newPublication(ID, 'Black Sea Digest', 'en'));
    await storeRegister(ana.database, ID);
    await storeIssue(ana.database, issue);
    for (const each of [ana, bo, ana]) await each.round();
    // One after the other is no surprise to anybody.
    await ana.change(issue.id, (text) => text.insert(0, 'So '));
    for (const each of [ana, bo]) await each.round();
    await bo.change(issue.id, (text) => text.insert(0, 'And '));
    for (const each of [bo, ana]) await each.round();
    expect(await ana.collisions(issue.id)).toEqual([]);

    await ana.change(issue.id, (text) => {
      const at = text.toString().indexOf(' today');
      text.delete(at, ' today'.length);
      text.insert(at, ' at noon');
    });
    await bo.change(issue.id, (text) => text.insert(text.toString().indexOf('sails'), 'slowly '));
    for (const each of [ana, bo, ana, bo]) await each.round();
    const seen = await ana.collisions(issue.id);
    expect(seen).toMatchObject([
      {
        kind: 'sentence',
        sides: [
          { value: 'And So The ferry sails to Poti at noon.' },
          { value: 'And So The ferry slowly sails to Poti today.' },
        ],
      },
    ]);
    expect(await bo.collisions(issue.id)).toEqual(seen);
  });

  const recordOf = (doc: Y.Doc, before?: Uint8Array): FolderRecord => ({
    kind: 'issue',
    documentId: 'one',
    isWhole: before === undefined,
    vector: Y.encodeStateVector(doc),
    update: Y.encodeStateAsUpdate(doc, before),
  });

  test('[X4] what an author had is made of all that the folder has, with what others have taken away since', () => {
    const [ana, bo] = [new Y.Doc(), new Y.Doc()];
    ana.getText('t').insert(0, 'One two three');
    const first = recordOf(ana);
    Y.applyUpdate(bo, first.update);
    const known = Y.encodeStateVector(ana);
    bo.getText('t').insert(13, ' four');
    const second = recordOf(bo, known);
    ana.getText('t').delete(0, 4);
    const third = recordOf(ana, known);
    const [had] = theirStates([first, second, third], [second]) ?? [];
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, had ?? new Uint8Array([0, 0]));
    expect(theirs.getText('t').toString()).toBe('One two three four');
    // Where what they stand on has not come, nothing is made up.
    expect(theirStates([second], [second])).toBeNull();
    expect(lastOf([first, second, third, second])).toEqual([third, second]);
  });

  test('[X4] it is told from how a folder works while all are there', () => {
    let now = 0;
    const apart = createWorkApart(() => now);
    const doc = new Y.Doc();
    const record = recordOf(doc);
    apart.note('one', Y.encodeStateVector(doc));
    doc.getText('t').insert(0, 'news');
    // Nothing is known of a minute ago: better looked at once too often.
    expect(apart.is('one', doc, [record])).toBe(true);
    now = 61_000;
    apart.note('one', Y.encodeStateVector(doc));
    expect(apart.is('one', doc, [record])).toBe(false);
    now = 122_000;
    apart.note('one', Y.encodeStateVector(doc));
    expect(apart.is('one', doc, [record])).toBe(true);
    expect(apart.is('one', doc, [recordOf(doc)])).toBe(false);
  });
});
