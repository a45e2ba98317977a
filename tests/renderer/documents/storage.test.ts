import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactDocument, replay } from '../../../src/renderer/documents/compact.ts';
import { storeIssue } from '../../../src/renderer/documents/library-documents.ts';
import { openDocument } from '../../../src/renderer/documents/open-document.ts';
import { createUpdateWriter } from '../../../src/renderer/documents/update-writer.ts';
import type { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import {
  appendUpdate,
  countUpdates,
  createDocument,
  readDocument,
} from '../../../src/renderer/storage/document-log.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';

let count = 0;
async function freshDatabase(): Promise<DigestDatabase> {
  const opened = await openDatabase(`test-${(count += 1)}`);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

function typedDoc(keys: number): { state: Uint8Array; updates: Uint8Array[]; text: string } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('t');
  for (let key = 0; key < keys; key += 1) {
    if (key % 5 === 4) text.delete(text.length - 1, 1);
    else text.insert(text.length, 'abcdefghij'[key % 10] ?? 'x');
  }
  return { state: new Uint8Array(), updates, text: text.toString() };
}

describe('the log of a document', () => {
  it('[A7] appends every change and gives it back', async () => {
    const database = await freshDatabase();
    const issue = sampleIssue('p' as never);
    await storeIssue(database, issue);
    const open = await openDocument(database, issue.id);
    open?.doc.getMap('meta').set('number', '99');
    await open?.writer.flush();
    expect(open?.writer.state()).toEqual({ kind: 'saved' });
    await open?.close();
    const stored = await readDocument(database, issue.id);
    expect(
      replay(stored?.state ?? new Uint8Array(), stored?.updates ?? [])
        .getMap('meta')
        .get('number'),
    ).toBe('99');
  });

  it('[A7] compaction keeps the text, empties the log, and leaves what came meanwhile', async () => {
    const database = await freshDatabase();
    const { updates, text } = typedDoc(400);
    await createDocument(database, 'd', 'issue', new Uint8Array());
    for (const update of updates) await appendUpdate(database, 'd', update);
    await compactDocument(database, 'd');
    expect(await countUpdates(database, 'd')).toBe(0);
    const stored = await readDocument(database, 'd');
    expect(
      replay(stored?.state ?? new Uint8Array(), [])
        .getText('t')
        .toString(),
    ).toBe(text);
    await appendUpdate(database, 'd', updates[0] as Uint8Array);
    await compactDocument(database, 'd');
    expect(await countUpdates(database, 'd')).toBe(0);
  });

  it('[A7] after 60,000 updates what is opened is the compacted state and no log', async () => {
    const database = await freshDatabase();
    const { updates, text } = typedDoc(60_000);
    // The database here is a slow stand-in for the browser's, so the keys come in sixty batches, compacted on the way.
    await createDocument(database, 'd', 'issue', new Uint8Array());
    for (let from = 0; from < updates.length; from += 1_000) {
      await appendUpdate(database, 'd', Y.mergeUpdates(updates.slice(from, from + 1_000)));
      if (from % 10_000 === 0) await compactDocument(database, 'd');
    }
    await compactDocument(database, 'd');
    const stored = await readDocument(database, 'd');
    expect(stored?.updates).toHaveLength(0);
    expect(
      replay(stored?.state ?? new Uint8Array(), [])
        .getText('t')
        .toString(),
    ).toBe(text);
    const all = updates.reduce((sum, update) => sum + update.byteLength, 0);
    expect(stored?.state.byteLength).toBeLessThan(all / 3);
  });

  it('[A9] a full disk stands as an alert, the text stays in memory, and writing goes on by itself', async () => {
    const written: Uint8Array[] = [];
    let isFull = true;
    const writer = createUpdateWriter(async (update) => {
      if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      written.push(update);
    });
    const { updates, text } = typedDoc(20);
    for (const update of updates) writer.append(update);
    await writer.flush();
    expect(writer.state()).toMatchObject({ kind: 'failing', reason: 'full' });
    isFull = false;
    await writer.flush();
    expect(writer.state()).toEqual({ kind: 'saved' });
    expect(replay(new Uint8Array(), written).getText('t').toString()).toBe(text);
  });

  it('[A8] a database of a newer version is refused and not touched', async () => {
    const name = 'newer';
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open(name, 90);
      request.onupgradeneeded = () => request.result.createObjectStore('kept');
      request.onsuccess = () => {
        request.result.close();
        done();
      };
      request.onerror = () => fail(request.error);
    });
    expect(await openDatabase(name)).toMatchObject({ ok: false, error: { kind: 'newer' } });
    const stores = await new Promise<string[]>((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done([...request.result.objectStoreNames]);
    });
    expect(stores).toContain('kept');
  });
});
