import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendDecision, type Decider } from '../../../src/renderer/documents/decide.ts';
import { moveDevelopment } from '../../../src/renderer/documents/edit-issue.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { duplicateIssue } from '../../../src/renderer/documents/library-documents.ts';
import { watchRecord } from '../../../src/renderer/documents/record-problem.ts';
import { contentHashes, hashPart, reviewState } from '../../../src/shared/approval/index.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { developmentIds, LOCAL_CHANGE, metaOf, sharedField } from '../../../src/shared/crdt/issue-document.ts';
import {
  changePublication,
  createPublicationDocument,
  newPublication,
  readPublication,
} from '../../../src/shared/crdt/publication-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import { readRecord, recordOf } from '../../../src/shared/crdt/record-document.ts';
import { clientsOf, noteWriter, writersOf } from '../../../src/shared/crdt/writers.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { issueFromStructure } from '../../../src/shared/domain/next-issue.ts';
import type { Person } from '../../../src/shared/domain/person.ts';
import { emptyRecord, type RecordAction } from '../../../src/shared/domain/record.ts';
import { parseIssueJson, writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { verifyRecord } from '../../../src/shared/record/index.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { signers } from '../../shared/record/keys.ts';

const decider = (name: 'Alice' | 'Bob' | 'Cara', hand: Person['hand']): Decider => {
  const { id, publicKey, sign } = signers[name];
  return { person: { id, name, initials: name.slice(0, 2), hand, publicKey }, sign };
};
const alice = decider('Alice', 1);
const bob = decider('Bob', 2);
const policy = { approvalsNeeded: 1, allowsOwnApproval: true } as const;

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};
const content = (issue: Issue, part: 'lede' | 'takeaway') => ({
  contentHash: hashPart(issue, part) ?? '',
  canonicalVersion: 1,
});
const send = (issue: Issue, part: 'lede' | 'takeaway'): RecordAction => ({
  kind: 'sent',
  part,
  to: [],
  asked: '',
  ...content(issue, part),
});
const approve = (issue: Issue, part: 'lede' | 'takeaway'): RecordAction => ({
  kind: 'approved',
  part,
  ...content(issue, part),
});

describe('the record in an issue’s document', () => {
  it('[C14] holds each decision with its author and a seal, and is whole', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    await appendDecision(doc, send(readIssue(doc), 'lede'), alice);
    await appendDecision(doc, approve(readIssue(doc), 'lede'), bob);
    const issue = readIssue(doc);
    expect(verifyRecord(issue.record, issue.id).ok).toBe(true);
    expect(issue.record.entries.map(({ name, action }) => [name, action.kind])).toEqual([
      ['Alice', 'sent'],
      ['Bob', 'approved'],
    ]);
    expect(issue.people.map(({ name }) => name).sort()).toEqual(['Alice', 'Bob']);
    expect(reviewState(issue, policy).parts.get('lede')?.state).toBe('approved');
    expect(reviewState(issue, policy).parts.get('takeaway')?.state).toBe('draft');
  });

  it('[C14] writes decisions that are made at once one after the other', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const issue = readIssue(doc);
    await Promise.all([
      appendDecision(doc, send(issue, 'lede'), alice),
      appendDecision(doc, send(issue, 'takeaway'), alice),
      appendDecision(doc, approve(issue, 'lede'), bob),
    ]);
    expect(readRecord(doc).entries.map(({ height }) => height)).toEqual([1, 2, 3]);
    expect(verifyRecord(readRecord(doc), issue.id).ok).toBe(true);
  });

  it('[C14] stays whole and loses nothing when two copies decide apart and meet, also as one person', async () => {
    const a = createIssueDocument(sampleIssue('p' as never));
    const issue = readIssue(a);
    await appendDecision(a, send(issue, 'lede'), alice);
    const b = copyOf(a);
    await appendDecision(a, approve(issue, 'lede'), bob);
    await appendDecision(b, send(issue, 'takeaway'), bob);
    await appendDecision(b, { kind: 'recalled', part: 'takeaway' }, bob);
    meet(a, b);
    expect(readRecord(a)).toEqual(readRecord(b));
    expect(readRecord(a).entries).toHaveLength(4);
    expect(verifyRecord(readRecord(a), issue.id)).toMatchObject({ ok: true });
    expect(readRecord(a).seals).toHaveLength(3);
    await appendDecision(b, approve(issue, 'takeaway'), bob);
    meet(a, b);
    expect(readRecord(a).seals).toHaveLength(2);
    expect(verifyRecord(readRecord(a), issue.id)).toMatchObject({ ok: true });
  });

  it('[C14] is not undone, and is known to be tampered with when an entry is changed in the document', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const undo = createIssueUndo(
      doc,
      () => null,
      () => {},
    );
    const ids = developmentIds(doc);
    moveDevelopment(doc, ids[0] as never, 2);
    await appendDecision(doc, send(readIssue(doc), 'lede'), alice);
    const entry = await appendDecision(doc, approve(readIssue(doc), 'lede'), bob);
    undo.undo();
    expect(developmentIds(doc)).toEqual(ids);
    expect(readRecord(doc).entries).toHaveLength(2);
    recordOf(doc).set(entry.hash, { ...entry, at: '2020-01-01T00:00:00.000Z' });
    const issue = readIssue(doc);
    expect(verifyRecord(issue.record, issue.id)).toMatchObject({ ok: false, problem: { kind: 'changed' } });
    expect(reviewState(issue, policy).parts.get('lede')?.state).toBe('in-review');
    undo.destroy();
  });

  it('[C14] goes through JSON and back, whole or tampered with, and not into copies and new issues', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    await appendDecision(doc, send(readIssue(doc), 'lede'), alice);
    await appendDecision(doc, approve(readIssue(doc), 'lede'), bob);
    const issue = readIssue(doc);
    const back = parseIssueJson(writeIssueJson(issue));
    if (!back.ok) throw new Error(back.error.message);
    expect(back.value.record).toEqual(issue.record);
    expect(back.value.people).toEqual(issue.people);
    expect(readIssue(createIssueDocument(back.value)).record).toEqual(issue.record);
    const entries = issue.record.entries.map((entry, index) => (index === 0 ? { ...entry, name: 'Mallory' } : entry));
    const tampered = { ...issue, record: { ...issue.record, entries: [...entries, null as never] } };
    const read = parseIssueJson(writeIssueJson(tampered));
    if (!read.ok) throw new Error(read.error.message);
    const brought = readIssue(createIssueDocument(read.value));
    expect(verifyRecord(brought.record, issue.id).ok).toBe(false);
    for (const fresh of [duplicateIssue(issue), issueFromStructure(issue, 7)])
      expect([fresh.record, fresh.people]).toEqual([emptyRecord(), []]);
  });

  it('[C10] leaves an approval valid while others work elsewhere in the document', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    await appendDecision(doc, send(readIssue(doc), 'lede'), alice);
    await appendDecision(doc, approve(readIssue(doc), 'lede'), bob);
    const before = contentHashes(readIssue(doc)).lede;
    moveDevelopment(doc, developmentIds(doc)[0] as never, 2);
    doc.transact(() => metaOf(doc).set('number', '99'), LOCAL_CHANGE);
    expect(contentHashes(readIssue(doc)).lede).toBe(before);
    expect(reviewState(readIssue(doc), policy).parts.get('lede')?.state).toBe('approved');
  });
});

describe('who wrote a text', () => {
  const type = (doc: Y.Doc, words: string) => {
    const text = new Y.XmlText(words);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.transact(() => sharedField(doc, { kind: 'issue', field: 'lede' })?.push([paragraph]), LOCAL_CHANGE);
    return text;
  };

  it('[C2] is known by the words that stand, also where one takes over from another and copies meet', () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    const field = () => sharedField(doc, { kind: 'issue', field: 'lede' }) as Y.XmlElement;
    expect(writersOf(field())).toEqual(new Set());
    let now: Person = alice.person;
    const end = noteWriter(doc, () => now);
    type(doc, 'Alice was here.');
    expect(writersOf(field())).toEqual(new Set([alice.person.id]));
    now = bob.person;
    const bobs = type(doc, 'And Bob.');
    expect(writersOf(field())).toEqual(new Set([alice.person.id, bob.person.id]));
    end();
    const copy = copyOf(doc);
    expect(writersOf(sharedField(copy, { kind: 'issue', field: 'lede' }) as Y.XmlElement)).toEqual(writersOf(field()));
    doc.transact(() => bobs.delete(0, bobs.length), LOCAL_CHANGE);
    expect(writersOf(field())).toEqual(new Set([alice.person.id]));
    expect(readIssue(doc).people).toHaveLength(2);
    expect(clientsOf(doc).size).toBe(2);
  });
});

describe('the members of a publication', () => {
  const member = (person: Person) => ({ ...person, roles: ['reviewer' as const] });

  it('[C1] are nobody at first, and both there when two are added on two machines', () => {
    const a = createPublicationDocument(newPublication('p' as never, 'Digest', 'en'));
    expect(readPublication(a)).toMatchObject({
      members: [],
      workflow: { approvalsNeeded: 1, allowsOwnApproval: true },
    });
    const b = copyOf(a);
    changePublication(a, { members: [member(alice.person)] });
    changePublication(b, { members: [member(bob.person)], workflow: { approvalsNeeded: 2, allowsOwnApproval: false } });
    meet(a, b);
    expect(readPublication(a)).toEqual(readPublication(b));
    expect(
      readPublication(a)
        .members.map(({ name }) => name)
        .sort(),
    ).toEqual(['Alice', 'Bob']);
    expect(readPublication(a).workflow).toEqual({ approvalsNeeded: 2, allowsOwnApproval: false });
    changePublication(a, { members: [member(alice.person)] });
    expect(readPublication(a).members).toEqual([member(alice.person)]);
  });

  it('[C14] is watched while it is open: what is changed in it from outside is said, and no more once it is back', async () => {
    const doc = createIssueDocument(sampleIssue('p' as never));
    await appendDecision(doc, send(readIssue(doc), 'lede'), alice);
    const heard: string[] = [];
    const stop = watchRecord(doc, (message) => heard.push(message));
    await expect.poll(() => heard.at(-1)).toBe('');
    const [hash = '', entry] = [...recordOf(doc).entries()][0] ?? [];
    recordOf(doc).set(hash, { ...(entry as object), name: 'Mallory' } as never);
    await expect.poll(() => heard.at(-1)).toMatch(/entry 1|first entry|Entry 1/i);
    recordOf(doc).set(hash, entry as never);
    await expect.poll(() => heard.at(-1)).toBe('');
    stop();
  });
});
