import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type OpenDocument, openDocument } from '../../../src/renderer/documents/open-document.ts';
import type { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { createDocument } from '../../../src/renderer/storage/document-log.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';

async function windowOn(database: DigestDatabase): Promise<OpenDocument> {
  const open = await openDocument(database, 'd');
  if (open === null) throw new Error('The document is not stored');
  return open;
}
const text = ({ doc }: OpenDocument): string => doc.getText('t').toString();

describe('two windows on one document', () => {
  it('[B1] a window shows what another one wrote before, while and after it was opened', async () => {
    const opened = await openDatabase('two-windows');
    if (!opened.ok) throw new Error(opened.error.kind);
    const database = opened.value;
    await createDocument(database, 'd', 'register', Y.encodeStateAsUpdate(new Y.Doc()));
    const first = await windowOn(database);
    // Nothing of this is on disk yet when the second window reads.
    first.doc.getText('t').insert(0, 'before ');
    const opening = windowOn(database);
    first.doc.getText('t').insert(7, 'while ');
    const second = await opening;
    first.doc.getText('t').insert(13, 'after');
    await vi.waitFor(() => expect(text(second)).toBe('before while after'));
    second.doc.getText('t').insert(18, '.');
    await vi.waitFor(() => expect(text(first)).toBe('before while after.'));
    await first.close();
    await second.close();
    const again = await windowOn(database);
    expect(text(again)).toBe('before while after.');
    await again.close();
  });
});
