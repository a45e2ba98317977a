import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type OpenDocument, openDocument } from '../../../src/renderer/documents/open-document.ts';
import type { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { createDocument } from '../../../src/renderer/storage/document-log.ts';
import { openDatabase } from '../../../src/renderer/storage/open-database.ts';
import { readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import { wordsOf } from '../../../src/shared/document/pieces.ts';
import { readRescued } from '../../../src/shared/merging/rescued-document.ts';
import { lede, remove, twoCopies, type } from '../../shared/merging/two-copies.ts';
import { boundEditor } from './bound-editor.ts';

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

  it('[X3] words typed into a paragraph that another window deletes at the same moment are rescued in both, and stored', async () => {
    const opened = await openDatabase('two-windows-at-once');
    if (!opened.ok) throw new Error(opened.error.kind);
    const database = opened.value;
    const [issue] = twoCopies('One stays.', 'Two will be deleted.');
    await createDocument(database, 'd', 'issue', Y.encodeStateAsUpdate(issue.doc));
    const [first, second] = [await windowOn(database), await windowOn(database)];
    const [deleting, typing] = [boundEditor(lede(first.doc)), boundEditor(lede(second.doc))];
    type(typing, 1, 3, ' and a half');
    remove(deleting, 1);
    const rescued = ({ doc }: Pick<OpenDocument, 'doc'>) => readRescued(doc).map(({ pieces }) => wordsOf(pieces));
    await vi.waitFor(() => expect([rescued(first), rescued(second)]).toEqual([['and a half'], ['and a half']]));
    await first.close();
    await second.close();
    const again = await windowOn(database);
    expect(rescued(again)).toEqual(['and a half']);
    expect(readRichText(lede(again.doc))).toEqual(readRichText(lede(first.doc)));
    await again.close();
  });
});
