import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { REVIEW_PARTS, refusalForReviewer } from '../../server/access/review-writes.ts';
import { appendDecision } from '../../src/renderer/documents/decide.ts';
import { addDevelopment, changeIssueMeta, moveToTray } from '../../src/renderer/documents/edit-issue.ts';
import { suggestChange, withdrawSuggestion } from '../../src/renderer/documents/edit-suggestions.ts';
import {
  deleteComment,
  editComment,
  openThread,
  reply,
  resolve,
} from '../../src/renderer/documents/threads-document.ts';
import { createIssueDocument } from '../../src/shared/crdt/create-issue.ts';
import { peopleOf, recordOf, sealsOf } from '../../src/shared/crdt/record-document.ts';
import { closeRequest, writeAnswer, writeRequest } from '../../src/shared/crdt/requests-document.ts';
import { commentsOf, suggestionsOf } from '../../src/shared/crdt/review-maps.ts';
import { clientsOf, noteWriter } from '../../src/shared/crdt/writers.ts';
import { paragraphs } from '../../src/shared/document/rich-text.ts';
import type { CommentId, PersonId, PublicationId } from '../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../src/shared/domain/issue.ts';
import type { PartRef } from '../../src/shared/domain/part-ref.ts';
import type { Person } from '../../src/shared/domain/person.ts';
import { signerWith } from '../../src/shared/record/append.ts';
import { newPerson, type TestPerson } from './support/people.ts';

const AT = '2026-11-26T09:00:00.000Z';
const personOf = ({ id, publicKey }: TestPerson, name: string): Person => ({
  id: id as PersonId,
  name,
  initials: name.slice(0, 2),
  hand: 1,
  publicKey,
});
const says = (by: string, words: string) => ({ by: by as PersonId, at: AT, text: paragraphs(words), mentions: [] });

/** A server's copy of an issue that an editor made, and a reviewer's copy of it. */
function meet() {
  const [rita, ed] = [newPerson(), newPerson()];
  const development = { ...blankDevelopment(), headline: 'A ferry', body: paragraphs('The ferry sails to Poti.') };
  const stored = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments: [development] });
  openThread(stored, { kind: 'development', developmentId: development.id }, null, says(ed.id, 'Which port?'), false);
  const suggestionId = suggestChange(
    stored,
    { kind: 'tray', developmentId: development.id } as never,
    ed.id as PersonId,
    AT,
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
  noteWriter(doc, () => personOf(rita, 'Rita'));
  /** What the server says to a change, and then to the handshake that sends all of it again. */
  const change = (edit: () => void) => {
    const before = Y.encodeStateVector(doc);
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => void updates.push(update);
    doc.on('update', collect);
    edit();
    doc.off('update', collect);
    const whole = refusalForReviewer(stored, Y.encodeStateAsUpdate(doc, before), rita.id);
    const first = updates.flatMap((update) => {
      const refusal = refusalForReviewer(stored, update, rita.id);
      if (refusal === null) Y.applyUpdate(stored, update);
      return refusal === null ? [] : [refusal];
    })[0];
    expect(whole?.part).toBe(first?.part);
    return first ?? null;
  };
  const commentId = () => [...commentsOf(doc).keys()][0] as CommentId;
  return { rita, ed, stored, doc, development, change, commentId, suggestionId };
}

describe('what the server lets a reviewer write', () => {
  test('[X2] [X8] an answer to a review and a request pass in one’s own name, and in no other', () => {
    const { rita, ed, doc, change } = meet();
    const answer = { by: rita.id as PersonId, at: AT, note: 'Fine.' };
    expect(change(() => writeAnswer(doc, 'r1', answer))).toBeNull();
    expect(change(() => writeAnswer(doc, 'r1', { ...answer, note: 'Very fine.' }))).toBeNull();
    expect(change(() => writeAnswer(doc, 'r1', { ...answer, by: ed.id as PersonId }))).toMatchObject({
      part: 'reviewAnswers',
    });
    const request = { id: 'r2', at: AT, asked: '', to: [], parts: [], answers: [] };
    expect(change(() => writeRequest(doc, { ...request, by: rita.id as PersonId }))).toBeNull();
    expect(change(() => writeRequest(doc, { ...request, id: 'r3', by: ed.id as PersonId }))).toMatchObject({
      part: 'reviewRequests',
    });
  });

  test('[X8] the whole work of a reviewer passes: threads, replies, suggestions, decisions', async () => {
    const { rita, doc, stored, development, change, commentId } = meet();
    const target = { kind: 'development', developmentId: development.id } as const;
    let threadId = '' as ReturnType<typeof openThread>;
    expect(
      change(() => {
        threadId = openThread(doc, target, null, says(rita.id, 'Is it so?'), true);
      }),
    ).toBeNull();
    expect(change(() => void reply(doc, threadId, says(rita.id, 'It is.')))).toBeNull();
    const mine = [...commentsOf(doc).entries()].find(([, record]) => record.get('by') === rita.id)?.[0] as CommentId;
    expect(change(() => editComment(doc, mine, paragraphs('Is it?'), [], AT))).toBeNull();
    expect(change(() => deleteComment(doc, mine, AT))).toBeNull();
    expect(change(() => resolve(doc, threadId, rita.id as PersonId, AT))).toBeNull();
    const suggested = { kind: 'tray', developmentId: development.id } as never;
    expect(change(() => void suggestChange(doc, suggested, rita.id as PersonId, AT))).toBeNull();
    expect(change(() => void reply(doc, threadId, says(rita.id, 'Still here.')))).toBeNull();
    expect(commentsOf(stored).size).toBe(commentsOf(doc).size);
    expect(commentId()).not.toBe('');
  });

  test.each([
    [
      'the text',
      'developments',
      ({ doc, development }) => {
        const body = doc.getMap<Y.Map<Y.XmlElement>>('developments').get(development.id)?.get('body');
        body?.insert(0, [new Y.XmlText('Not so.')]);
      },
    ],
    ['the number of the issue', 'meta', ({ doc }) => changeIssueMeta(doc, { number: '48' } as never)],
    ['a new development', 'developments', ({ doc }) => void addDevelopment(doc, 0)],
    ['the tray', 'developments', ({ doc, development }) => moveToTray(doc, development.id)],
    [
      'a headline taken out',
      'developments',
      ({ doc, development }) => {
        const headline = doc.getMap<Y.Map<Y.XmlElement>>('developments').get(development.id)?.get('headline');
        headline?.delete(0, headline.length);
      },
    ],
    ['a part that nobody knows', 'elsewhere', ({ doc }) => void doc.getMap('elsewhere').set('a', 1)],
    [
      'words of another in a thread',
      'comments',
      ({ doc, commentId }) => editComment(doc, commentId(), paragraphs('No!'), [], AT),
    ],
    ['taking away what another said', 'comments', ({ doc, commentId }) => void commentsOf(doc).delete(commentId())],
    [
      'claiming what another said',
      'comments',
      ({ doc, commentId, rita }) => void commentsOf(doc).get(commentId())?.set('by', rita.id),
    ],
    [
      'speaking as another',
      'comments',
      ({ doc, development, ed }) =>
        void openThread(
          doc,
          { kind: 'development', developmentId: development.id },
          null,
          says(ed.id, 'I agree.'),
          false,
        ),
    ],
    [
      'deciding what another suggested',
      'suggestions',
      ({ doc, suggestionId, rita }) =>
        void suggestionsOf(doc).get(suggestionId)?.set('decision', { status: 'accepted', by: rita.id, at: AT }),
    ],
    [
      'withdrawing what another suggested',
      'suggestions',
      ({ doc, suggestionId }) => withdrawSuggestion(doc, suggestionId),
    ],
    [
      'another’s name',
      'people',
      ({ doc, ed }) => void peopleOf(doc).set(ed.id, { name: 'Fool', initials: 'F', hand: 1, publicKey: ed.publicKey }),
    ],
    [
      'an entry of the record by another',
      'record',
      ({ doc, ed }) => void recordOf(doc).set('00', { by: ed.id } as never),
    ],
    ['a seal of another', 'recordSeals', ({ doc, ed }) => void sealsOf(doc).set(`${ed.id}/00`, { by: ed.id } as never)],
    ['saying that another typed', 'clients', ({ doc, ed }) => void clientsOf(doc).set('77', ed.id as PersonId)],
  ] as const satisfies readonly (readonly [string, string, (met: ReturnType<typeof meet>) => void])[])(
    '[X8] %s is refused (%s)',
    (_, part, edit) => {
      const met = meet();
      const { doc, rita } = met;
      // Told once, apart: the first change of a session notes who writes.
      met.change(() => void clientsOf(doc).set(String(doc.clientID), rita.id as PersonId));
      expect(met.change(() => edit(met))?.part).toBe(part);
    },
  );

  test('[X8] a decision of their own passes, and none is ever taken away or written over', async () => {
    const { rita, doc, stored, change, development } = meet();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void updates.push(update));
    await decide(doc, rita, development.id);
    await decide(doc, rita, development.id);
    for (const update of updates) {
      expect(refusalForReviewer(stored, update, rita.id)).toBeNull();
      Y.applyUpdate(stored, update);
    }
    const [hash] = [...recordOf(doc).keys()] as [string];
    expect(change(() => void recordOf(doc).delete(hash))).toMatchObject({ part: 'record', why: 'append-only' });
    expect(change(() => void recordOf(doc).set(hash, { by: rita.id } as never))).toMatchObject({ why: 'append-only' });
  });

  test('[X8] work done offline passes at once: two decisions, an answer given anew, a request, a comment and a suggestion taken back', async () => {
    const { rita, ed, doc, stored, development } = meet();
    const before = Y.encodeStateVector(doc);
    const mine = { by: rita.id as PersonId, at: AT };
    await decide(doc, rita, development.id);
    await decide(doc, rita, development.id);
    for (const note of ['Fine.', 'Very fine.']) writeAnswer(doc, 'r1', { ...mine, note });
    writeRequest(doc, { id: 'r2', ...mine, asked: '', to: [], parts: [], answers: [] });
    closeRequest(doc, 'r2');
    openThread(doc, { kind: 'development', developmentId: development.id }, null, says(rita.id, 'One'), false);
    for (const [id, record] of commentsOf(doc))
      if (record.get('by') === rita.id) deleteComment(doc, id as CommentId, AT);
    const place = { kind: 'tray', developmentId: development.id } as never;
    withdrawSuggestion(doc, suggestChange(doc, place, mine.by, AT));
    const whole = Y.encodeStateAsUpdate(doc, before);
    expect(refusalForReviewer(stored, whole, rita.id)).toBeNull();
    // Nobody else may send even what has been emptied.
    expect(refusalForReviewer(stored, whole, ed.id)).not.toBeNull();
    Y.applyUpdate(stored, whole);
    expect([...sealsOf(stored)]).toEqual([...sealsOf(doc)]);
  });

  test('[X8] an emptied value takes nobody else’s place', () => {
    const { rita, ed, doc, stored } = meet();
    sealsOf(stored).set(`${ed.id}/one`, { by: ed.id } as never);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
    const before = Y.encodeStateVector(doc);
    sealsOf(doc).set(`${ed.id}/one`, { by: rita.id } as never);
    sealsOf(doc).delete(`${ed.id}/one`);
    expect(refusalForReviewer(stored, Y.encodeStateAsUpdate(doc, before), rita.id)).toMatchObject({
      part: 'recordSeals',
    });
  });

  test('[X8] what hangs on something that the server does not have is refused, and passes when that has come', () => {
    const { rita, doc, stored, development } = meet();
    const target = { kind: 'development', developmentId: development.id } as const;
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void updates.push(update));
    const id = openThread(doc, target, null, says(rita.id, 'One'), false);
    resolve(doc, id, rita.id as PersonId, AT);
    const last = updates.at(-1) as Uint8Array;
    expect(refusalForReviewer(stored, last, rita.id)).toMatchObject({ part: 'unknown' });
    for (const update of updates.slice(0, -1)) Y.applyUpdate(stored, update);
    expect(refusalForReviewer(stored, last, rita.id)).toBeNull();
  });

  test('[X8] a run of text that pretends to belong to a thread is not let through to the text', () => {
    // The server has the first half of a run in the text; the reviewer sends the whole run as one of a thread.
    const client = 4_242;
    const real = new Y.Doc();
    real.clientID = client;
    real.getText('fields').insert(0, 'The ');
    const stored = new Y.Doc();
    Y.applyUpdate(stored, Y.encodeStateAsUpdate(real));
    const feigned = new Y.Doc();
    feigned.clientID = client;
    feigned.getText('threads').insert(0, 'The lie');
    expect(refusalForReviewer(stored, Y.encodeStateAsUpdate(feigned), 'me')).toMatchObject({ part: 'unknown' });
  });

  test('[X8] an answer to a review is the reviewer’s own; what another asked stays asked', () => {
    const { rita, ed, doc, stored, change } = meet();
    const asked = { by: ed.id as PersonId, at: AT, asked: '', to: [], parts: [], answers: [] };
    writeRequest(stored, { id: 'one', ...asked });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
    expect(change(() => writeAnswer(doc, 'one', { by: rita.id as PersonId, at: AT, note: 'Done.' }))).toBeNull();
    expect(change(() => writeRequest(doc, { id: 'two', ...asked, by: rita.id as PersonId }))).toBeNull();
    expect(change(() => closeRequest(doc, 'two'))).toBeNull();
    expect(change(() => closeRequest(doc, 'one'))).toMatchObject({ part: 'reviewRequests' });
  });

  test('[X8] every part of the documents is either the reviewer’s by a rule or the editor’s', () => {
    const editors = ['accepted', 'decisions', 'developments', 'fields', 'figures', 'meta', 'pictures', 'releases'];
    const ofOtherDocuments = ['changes', 'dismissed', 'entities', 'members', 'publication'];
    const folder = join(import.meta.dirname, '../../src');
    const files = ['shared', 'renderer'].flatMap((room) =>
      readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(folder, room, name), 'utf8')),
    );
    const parts = new Set(
      files.flatMap((text) => [...text.matchAll(/\.getMap(?:<[^(]*>)?\('(\w+)'\)/g)].map(([, name]) => name)),
    );
    expect([...parts].sort()).toEqual([...REVIEW_PARTS, ...editors, ...ofOtherDocuments].sort());
  });

  test('[X8] what the server has already may be sent again by anybody', () => {
    const { rita, stored } = meet();
    expect(refusalForReviewer(stored, Y.encodeStateAsUpdate(stored), rita.id)).toBeNull();
  });
});

async function decide(doc: Y.Doc, rita: TestPerson, part: PartRef): Promise<void> {
  const { sign } = signerWith('Rita', rita);
  await appendDecision(doc, { kind: 'recalled', part }, { person: personOf(rita, 'Rita'), sign }, new Date(AT));
}
