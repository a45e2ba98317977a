import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import {
  deleteComment,
  editComment,
  openThread,
  reopen,
  reply,
  resolve,
  setBlocking,
} from '../../../src/renderer/documents/threads-document.ts';
import { readThreads } from '../../../src/renderer/documents/threads-reader.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { PersonId, PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../src/shared/domain/issue.ts';
import type { Thread } from '../../../src/shared/domain/thread.ts';

const ada = 'ada' as PersonId;
const ben = 'ben' as PersonId;
const says = (words: string, by = ada, minute = 0) => ({
  by,
  at: `2026-11-25T10:0${minute}:00.000Z`,
  text: paragraphs(words),
  mentions: [],
});

function open() {
  const development = { ...blankDevelopment(), headline: 'A ferry line', body: paragraphs('The ferry sails to Poti.') };
  const doc = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments: [development] });
  const target = { kind: 'development', developmentId: development.id } as const;
  return { doc, development, target };
}

const only = (doc: Y.Doc): Thread => {
  const [thread, ...others] = readThreads(doc);
  if (thread === undefined || others.length > 0) throw new Error(`${others.length + 1} threads`);
  return thread;
};

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function meet(a: Y.Doc, b: Y.Doc) {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe('threads in an issue’s document', () => {
  it('[C5] keeps what was said, by whom and when, in the order of time', () => {
    const { doc, target } = open();
    const id = openThread(doc, target, null, says('Which port?'), true);
    reply(doc, id, { ...says('Poti.', ben, 2), mentions: [ada] });
    reply(doc, id, says('Thanks.', ada, 1));
    const thread = only(doc);
    expect(thread).toMatchObject({ id, target, isBlocking: true, resolved: null, quote: '' });
    expect(thread.comments.map(({ by, text }) => [by, text])).toEqual([
      [ada, paragraphs('Which port?')],
      [ada, paragraphs('Thanks.')],
      [ben, paragraphs('Poti.')],
    ]);
    expect(thread.comments[2]?.mentions).toEqual([ada]);
  });

  it('[C5] keeps the words that a thread was put on, with those around', () => {
    const { doc, development } = open();
    const text = 'The ferry sails to Poti.';
    const target = { kind: 'text', place: { developmentId: development.id, field: 'body' } } as const;
    openThread(doc, target, { text, range: { start: 4, end: 9 } }, says('Which?'), false);
    expect(only(doc)).toMatchObject({ target, quote: 'ferry', before: 'The ', after: ' sails to Poti.' });
  });

  it('[C5] shows that a comment was edited or deleted, and keeps who wrote it', () => {
    const { doc, target } = open();
    const id = openThread(doc, target, null, says('Which port?'), false);
    const answer = reply(doc, id, says('Poti.', ben, 1));
    const [first] = only(doc).comments;
    if (first === undefined || answer === null) throw new Error('no comment');
    editComment(doc, first.id, paragraphs('Which harbour?'), [ben], '2026-11-25T11:00:00.000Z');
    deleteComment(doc, answer, '2026-11-25T12:00:00.000Z');
    expect(only(doc).comments).toMatchObject([
      { by: ada, text: paragraphs('Which harbour?'), mentions: [ben], editedAt: '2026-11-25T11:00:00.000Z' },
      { by: ben, at: '2026-11-25T10:01:00.000Z', text: paragraphs(), deletedAt: '2026-11-25T12:00:00.000Z' },
    ]);
  });

  it('[C5] resolves, reopens and marks as blocking, each undone as one step', () => {
    const { doc, target } = open();
    const undo = createIssueUndo(
      doc,
      () => null,
      () => {},
    );
    const id = openThread(doc, target, null, says('Which port?'), false);
    undo.boundary();
    setBlocking(doc, id, true);
    undo.boundary();
    resolve(doc, id, ben, '2026-11-25T12:00:00.000Z');
    expect(only(doc)).toMatchObject({ isBlocking: true, resolved: { by: ben, at: '2026-11-25T12:00:00.000Z' } });
    undo.undo();
    expect(only(doc)).toMatchObject({ isBlocking: true, resolved: null });
    undo.undo();
    expect(only(doc)).toMatchObject({ isBlocking: false });
    undo.undo();
    expect(readThreads(doc)).toEqual([]);
    undo.redo();
    undo.redo();
    undo.redo();
    expect(only(doc)).toMatchObject({ isBlocking: true, resolved: { by: ben } });
    expect(only(doc).comments[0]?.text).toEqual(paragraphs('Which port?'));
    reopen(doc, id);
    expect(only(doc).resolved).toBeNull();
  });

  it('[C5] loses nothing when two people reply, resolve, edit and delete while apart', () => {
    const { doc: a, target } = open();
    const id = openThread(a, target, null, says('Which port?'), false);
    const b = copyOf(a);
    const [first] = only(a).comments;
    if (first === undefined) throw new Error('no comment');
    reply(a, id, says('Anyone?', ada, 1));
    setBlocking(a, id, true);
    editComment(a, first.id, paragraphs('Which harbour?'), [], '2026-11-25T11:00:00.000Z');
    reply(b, id, says('Poti.', ben, 2));
    resolve(b, id, ben, '2026-11-25T10:03:00.000Z');
    openThread(b, { kind: 'issue' }, null, says('Well done.', ben, 4), false);
    meet(a, b);
    expect(readThreads(a)).toEqual(readThreads(b));
    const [thread, second] = readThreads(a);
    expect(thread).toMatchObject({ isBlocking: true, resolved: { by: ben } });
    expect(thread?.comments.map(({ text }) => text)).toEqual([
      paragraphs('Which harbour?'),
      paragraphs('Anyone?'),
      paragraphs('Poti.'),
    ]);
    expect(second?.target).toEqual({ kind: 'issue' });
  });

  it('[C5] keeps a deleted comment deleted when its author’s other copy edited it', () => {
    const { doc: a, target } = open();
    openThread(a, target, null, says('Which port?'), false);
    const b = copyOf(a);
    const [first] = only(a).comments;
    if (first === undefined) throw new Error('no comment');
    deleteComment(a, first.id, '2026-11-25T11:00:00.000Z');
    editComment(b, first.id, paragraphs('Which harbour?'), [], '2026-11-25T11:01:00.000Z');
    meet(a, b);
    for (const doc of [a, b]) expect(only(doc).comments[0]?.text).toEqual(paragraphs());
  });

  it('[C5] keeps a reply, with what it was about, when the opening of its thread was undone on another copy', () => {
    const { doc: a, target } = open();
    const undo = createIssueUndo(
      a,
      () => null,
      () => {},
    );
    const id = openThread(a, target, null, says('Which port?'), true);
    const b = copyOf(a);
    undo.undo();
    reply(b, id, says('Poti.', ben, 1));
    meet(a, b);
    for (const doc of [a, b]) expect(only(doc)).toMatchObject({ id, target, comments: [{ by: ben }] });
    resolve(a, id, ada, '2026-11-25T12:00:00.000Z');
    expect(only(a)).toMatchObject({ target, resolved: { by: ada } });
  });
});
