import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { appendDecision } from '../../../src/renderer/documents/decide.ts';
import { changeIssueMeta, moveDevelopment, moveToTray } from '../../../src/renderer/documents/edit-issue.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { createReleaseHold } from '../../../src/renderer/documents/release-hold.ts';
import { openThread } from '../../../src/renderer/documents/threads-document.ts';
import { readThreads } from '../../../src/renderer/documents/threads-reader.ts';
import { updateLine } from '../../../src/renderer/documents/update-field.ts';
import { hashIssue } from '../../../src/shared/approval/index.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { RecordAction } from '../../../src/shared/domain/record.ts';
import { sample } from '../../shared/export/branded.ts';
import { Ayla } from '../../shared/release/release-of.ts';

const decider = {
  person: { id: Ayla.id, name: Ayla.name, initials: 'AD', hand: 1 as const, publicKey: Ayla.publicKey },
  sign: Ayla.sign,
};
const correction = { kind: 'corrected', release: 1, what: 'The quay.', why: 'Long.', parts: [] } as const;
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function open(isReleased = true) {
  const doc = createIssueDocument(sample);
  const undo = createIssueUndo(
    doc,
    () => null,
    () => {},
  );
  let minute = 0;
  const decide = async (action: RecordAction) => {
    minute += 1;
    await appendDecision(doc, action, decider, new Date(Date.UTC(2026, 10, 22, 18, minute)));
  };
  const release = (number = 1) =>
    decide({
      kind: 'released',
      release: number,
      manifestSha256: 'a'.repeat(64),
      contentHash: hashIssue(readIssue(doc)),
      canonicalVersion: 1,
    });
  if (isReleased) await release();
  const refused = vi.fn();
  const hold = await createReleaseHold(doc, undo, refused);
  const title = sharedField(doc, { kind: 'issue', field: 'title' }) as Y.XmlElement;
  return { doc, undo, decide, release, refused, hold, title };
}

describe('The text of a release that is out', () => {
  it('[D10] stays as it went out, whatever changes it', async () => {
    const { doc, undo, refused, hold, title } = await open();
    expect(hold.current()).toMatchObject({ release: 1 });
    const before = readIssue(doc);
    const [first, second] = before.developments;
    const changes = [
      () => updateLine(title, 'Another title'),
      () => moveDevelopment(doc, first?.id as never, 2),
      () => moveToTray(doc, second?.id as never),
      () => changeIssueMeta(doc, { number: '48' }),
      // Two steps of one act are both taken back.
      () => {
        updateLine(title, 'A title');
        moveToTray(doc, first?.id as never);
      },
    ];
    for (const change of changes) {
      change();
      await settled();
      expect(readIssue(doc)).toEqual(before);
    }
    expect(refused).toHaveBeenCalledTimes(changes.length);
    expect(refused).toHaveBeenCalledWith(expect.objectContaining({ release: 1 }));
    expect(undo.canRedo()).toBe(false);
  });

  it('[D10] can be talked about', async () => {
    const { doc, refused } = await open();
    openThread(
      doc,
      { kind: 'development', developmentId: sample.developments[0]?.id as never },
      null,
      { by: Ayla.id, at: '2026-11-25T10:00:00.000Z', text: paragraphs('Is it out?'), mentions: [] },
      false,
    );
    await settled();
    expect(readThreads(doc)).toHaveLength(1);
    expect(refused).not.toHaveBeenCalled();
  });

  it('[D10] takes what others changed, and is held from there', async () => {
    const { doc, refused, title } = await open();
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
    updateLine(sharedField(theirs, { kind: 'issue', field: 'title' }) as Y.XmlElement, 'Their title');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), 'others');
    await settled();
    expect(readIssue(doc).title).toBe('Their title');
    // What leaves the content as it is stays, although the content is no longer what went out.
    moveDevelopment(doc, sample.developments[0]?.id as never, 0);
    changeIssueMeta(doc, { number: sample.number });
    await settled();
    expect(refused).not.toHaveBeenCalled();
    updateLine(title, 'Ours');
    await settled();
    expect(readIssue(doc).title).toBe('Their title');
    expect(refused).toHaveBeenCalledOnce();
  });

  it('[D10] is free once a correction is begun, and held again by the next release', async () => {
    const { doc, undo, decide, release, refused, hold, title } = await open();
    await decide(correction);
    expect(hold.current()).toBeNull();
    updateLine(title, 'Put right');
    await settled();
    expect(readIssue(doc).title).toBe('Put right');
    expect(undo.canUndo()).toBe(true);
    await release(2);
    expect(hold.current()).toMatchObject({ release: 2 });
    // Undoing what was done before the release would change what is out.
    expect(undo.canUndo()).toBe(false);
    updateLine(title, 'Once more');
    await settled();
    expect(readIssue(doc).title).toBe('Put right');
    expect(refused).toHaveBeenCalledOnce();
    await decide({ kind: 'release-withdrawn', release: 2, reason: 'Too early.' });
    await decide({ kind: 'release-withdrawn', release: 1, reason: 'Too early.' });
    expect(hold.current()).toBeNull();
  });

  it('[D10] is held from the moment that the first release is in the record', async () => {
    const { doc, release, hold, title } = await open(false);
    expect(hold.current()).toBeNull();
    updateLine(title, 'Before');
    const told = vi.fn();
    hold.subscribe(told);
    await release();
    await vi.waitFor(() => expect(hold.current()).toMatchObject({ release: 1 }));
    expect(told).toHaveBeenCalled();
    updateLine(title, 'After');
    await settled();
    expect(readIssue(doc).title).toBe('Before');
  });
});
