import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { readStoredIssue, storeIssue } from '../../../src/renderer/documents/library-documents.ts';
import { mergeIntoSession, mergeIntoStored } from '../../../src/renderer/documents/merge-document.ts';
import { openDocument } from '../../../src/renderer/documents/open-document.ts';
import { updateLine } from '../../../src/renderer/documents/update-field.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { readIssueRow } from '../../../src/renderer/storage/shelf.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { newDocument } from '../../../src/shared/crdt/new-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';

const AT = '2026-11-26T08:00:00.000Z';

async function stored() {
  const database = new DigestDatabase(`merge-${Math.random()}`);
  const issue = blankIssue('p1' as never, 'en');
  await storeIssue(database, { ...issue, title: 'Before' });
  const open = await openDocument(database, issue.id);
  if (open === null) throw new Error('not stored');
  const theirs = newDocument();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(open.doc));
  setTitle(theirs, 'After');
  return { database, id: issue.id, open, update: Y.encodeStateAsUpdate(theirs) };
}

function setTitle(doc: Y.Doc, title: string): void {
  const field = sharedField(doc, { kind: 'issue', field: 'title' });
  if (field !== null) updateLine(field, title);
}

describe('merging into documents', () => {
  it('[X2] a merge into an open issue is stored, and one step that can be undone and done again', async () => {
    const { database, id, open, update } = await stored();
    const undo = createIssueUndo(
      open.doc,
      () => null,
      () => {},
    );
    setTitle(open.doc, 'Before it all');
    expect(mergeIntoSession({ doc: open.doc, undo }, update, { at: AT, isWhole: true }).hasNews).toBe(true);
    const merged = readIssue(open.doc).title;
    undo.undo();
    expect(readIssue(open.doc).title).toBe('Before it all');
    undo.redo();
    expect(readIssue(open.doc).title).toBe(merged);
    await open.close();
    expect((await readStoredIssue(database, id))?.title).toBe(merged);
  });

  it('[X2] a merge into a stored issue has its library row, and does nothing the second time', async () => {
    const { database, id, open, update } = await stored();
    await open.close();
    const merge = () => mergeIntoStored(database, id, 'issue', update, { at: AT, isWhole: true });
    expect((await merge())?.hasNews).toBe(true);
    expect((await readIssueRow(database, id))?.title).toBe('After');
    expect((await merge())?.hasNews).toBe(false);
    expect(await mergeIntoStored(database, 'nowhere', 'issue', update, { at: AT })).toBeNull();
  });
});
