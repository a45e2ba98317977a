import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { runCommand } from '../../../../server/commands/run-command.ts';
import {
  readStoredIssue,
  readStoredPublication,
  storeIssue,
  storePublication,
} from '../../../../src/renderer/documents/library-documents.ts';
import { openDocument } from '../../../../src/renderer/documents/open-document.ts';
import { storeRegister } from '../../../../src/renderer/documents/register-session.ts';
import { readShelf } from '../../../../src/renderer/storage/shelf.ts';
import { fieldsOf, metaOf } from '../../../../src/shared/crdt/issue-document.ts';
import { newPublication } from '../../../../src/shared/crdt/publication-document.ts';
import { paragraphs } from '../../../../src/shared/document/rich-text.ts';
import type { PublicationId } from '../../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../../src/shared/domain/issue.ts';
import { readCollisions } from '../../../../src/shared/merging/collisions-document.ts';
import { readRescued } from '../../../../src/shared/merging/rescued-document.ts';
import { startServer, type TestServer } from '../../../server/support/start-server.ts';
import { nameOf, newMachine } from './machine.ts';

const ID = 'black-sea' as PublicationId;
const wait = { timeout: 10_000, interval: 10 };

describe('a publication on a team server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  /** One machine that brings a publication with an issue, and another that joins. */
  async function two(roleOfSecond: 'editor' | 'reviewer' = 'editor') {
    const id = `${ID}-${Math.random().toString(36).slice(2)}` as PublicationId;
    const first = await newMachine(server, await server.member('editor', id), id);
    const member = await server.member(roleOfSecond, id);
    const second = await newMachine(server, member, id);
    const issue = { ...blankIssue(id, 'en'), lede: paragraphs('The ferry sails to Poti today.') };
    await storePublication(first.database, newPublication(id, 'Black Sea Digest', 'en'));
    await storeRegister(first.database, id);
    await storeIssue(first.database, issue);
    return { id, first, second, issue, member };
  }
  async function open(machine: Awaited<ReturnType<typeof newMachine>>, id: string, issueId: string) {
    const opened = await openDocument(machine.database, issueId);
    if (opened === null) throw new Error('The issue is not here');
    const attached = await machine.link.attachNext(nameOf(id, 'issue', issueId), opened.doc);
    const close = async () => {
      attached.detach();
      await opened.close();
    };
    return {
      ...opened,
      attached,
      close,
      settled: () => vi.waitFor(() => expect(attached.state()).toEqual({ kind: 'settled' }), wait),
    };
  }

  test('[X9] is brought by one machine and is whole on another that joined', async () => {
    const { id, first, second, issue } = await two();
    expect(await first.round()).toEqual({ isWhole: true, arrived: [] });
    const { isWhole, arrived } = await second.round();
    expect([isWhole, arrived.length]).toEqual([true, 3]);
    expect(await readStoredPublication(second.database, id)).toEqual(await readStoredPublication(first.database, id));
    expect(await readStoredIssue(second.database, issue.id)).toEqual(await readStoredIssue(first.database, issue.id));
    expect((await readShelf(second.database)).issues.map((row) => row.id)).toEqual([issue.id]);
    // Once more, with nothing new, changes nothing.
    expect(await second.round()).toEqual({ isWhole: true, arrived: [] });
  });

  test('[X9] two who have it open see each other’s letters and who is where', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    metaOf(mine.doc).set('number', '48');
    await vi.waitFor(() => expect(metaOf(theirs.doc).get('number')).toBe('48'), wait);
    expect(theirs.attached.presence.others()).toEqual([]);
    await Promise.all([mine.close(), theirs.close()]);
    expect([first.link.state().connection, second.link.state().connection]).toEqual(['resting', 'resting']);
    expect((await readStoredIssue(second.database, issue.id))?.number).toBe('48');
  });

  test('[X9] an issue that is opened while a round has it is tied when the round lets it go, and its letters go up', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const name = nameOf(id, 'issue', issue.id);
    const ofRound = await openDocument(first.database, issue.id);
    const inRound = first.link.attach(name, (ofRound as NonNullable<typeof ofRound>).doc);
    const opening = open(first, id, issue.id);
    await vi.waitFor(() => expect(inRound?.state()).toEqual({ kind: 'settled' }), wait);
    expect((await first.round()).isWhole).toBe(true);
    inRound?.detach();
    const [mine, theirs] = [await opening, await open(second, id, issue.id)];
    expect(first.link.attach(name, mine.doc)).toBeNull();
    metaOf(mine.doc).set('number', '49');
    await vi.waitFor(() => expect(metaOf(theirs.doc).get('number')).toBe('49'), wait);
    await Promise.all([mine.settled(), theirs.settled()]);
    await Promise.all([mine.close(), theirs.close(), ofRound?.close()]);
    expect(first.link.isAttached(name)).toBe(false);
  });

  test('[X9] offline it says so, keeps working, and comes back by itself with everything', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    first.network(false);
    await vi.waitFor(() => expect(first.link.state().connection).toBe('offline'), wait);
    for (let each = 0; each < 50; each++) metaOf(mine.doc).set('number', `${each}`);
    expect(mine.attached.state()).toEqual({ kind: 'waiting' });
    metaOf(theirs.doc).set('language', 'de');
    first.network(true);
    await mine.settled();
    await vi.waitFor(() => expect(metaOf(theirs.doc).get('number')).toBe('49'), wait);
    expect(metaOf(mine.doc).get('language')).toBe('de');
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('[X9] what was changed while no window had it open goes up in the next round', async () => {
    const { first, second, issue } = await two();
    await first.round();
    await second.round();
    const opened = await openDocument(second.database, issue.id);
    if (opened !== null) metaOf(opened.doc).set('number', '99');
    await opened?.close();
    await second.round();
    await first.round();
    expect((await readStoredIssue(first.database, issue.id))?.number).toBe('99');
    expect((await readShelf(first.database)).issues[0]?.number).toBe('99');
  });

  test('[X9] words typed offline into a paragraph that another took out are kept to be put back', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    first.network(false);
    await vi.waitFor(() => expect(first.link.state().connection).toBe('offline'), wait);
    const lede = (doc: Y.Doc) => fieldsOf(doc).get('lede') as Y.XmlElement;
    const paragraph = lede(mine.doc).get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(10, ' of the morning');
    lede(theirs.doc).delete(0, 1);
    await theirs.settled();
    first.network(true);
    await mine.settled();
    await vi.waitFor(() => expect(JSON.stringify(readRescued(theirs.doc))).toContain('of the morning'), wait);
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('[X4] [X9] what both changed in one sentence while one was offline is shown to both, each side whole', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    const words = (doc: Y.Doc) => {
      const paragraph = (fieldsOf(doc).get('lede') as Y.XmlElement).get(0) as Y.XmlElement;
      return paragraph.get(0) as Y.XmlText;
    };
    // While both are there, each sees what the other does: nothing to look at.
    words(mine.doc).insert(0, 'So ');
    await vi.waitFor(() => expect(words(theirs.doc).toString()).toContain('So The'), wait);
    words(theirs.doc).insert(0, 'And ');
    await vi.waitFor(() => expect(words(mine.doc).toString()).toContain('And So'), wait);
    first.network(false);
    await vi.waitFor(() => expect(first.link.state().connection).toBe('offline'), wait);
    const at = (text: Y.XmlText, part: string) => text.toString().indexOf(part);
    words(mine.doc).delete(at(words(mine.doc), ' today'), ' today'.length);
    words(mine.doc).insert(at(words(mine.doc), '.'), ' at noon');
    words(theirs.doc).insert(at(words(theirs.doc), 'sails'), 'slowly ');
    await theirs.settled();
    first.network(true);
    await mine.settled();
    await vi.waitFor(() => expect(readCollisions(theirs.doc)).toHaveLength(1), wait);
    for (const { doc } of [mine, theirs])
      expect(readCollisions(doc)).toMatchObject([
        {
          kind: 'sentence',
          sides: [
            { value: 'And So The ferry sails to Poti at noon.' },
            { value: 'And So The ferry slowly sails to Poti today.' },
          ],
        },
      ]);
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('[X3] [X4] [X9] two who come back in the same moment lose nothing, and are both told what both changed', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    const lede = (doc: Y.Doc) => fieldsOf(doc).get('lede') as Y.XmlElement;
    const words = (doc: Y.Doc, at: number) => (lede(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText;
    for (let time = 0; time < 8; time++) {
      const spare = (lede(mine.doc).get(0) as Y.XmlElement).clone();
      lede(mine.doc).insert(1, [spare]);
      await vi.waitFor(() => expect(lede(theirs.doc).length).toBe(2), wait);
      await Promise.all([mine.settled(), theirs.settled()]);
      for (const each of [first, second]) each.network(false);
      for (const { link } of [first, second])
        await vi.waitFor(() => expect(link.state().connection).toBe('offline'), wait);
      words(mine.doc, 0).insert(4, `my${time} `);
      words(theirs.doc, 0).insert(8, `their${time} `);
      lede(mine.doc).delete(1, 1);
      words(theirs.doc, 1).insert(3, `«typed ${time}»`);
      for (const each of [first, second]) each.network(true);
      await Promise.all([mine.settled(), theirs.settled()]);
      for (const { doc } of [mine, theirs])
        await vi.waitFor(() => {
          expect(JSON.stringify(readRescued(doc))).toContain(`«typed ${time}»`);
          expect(readCollisions(doc).filter(({ kind }) => kind === 'sentence')).toHaveLength(time + 1);
        }, wait);
    }
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('[X3] [X9] words typed in the very moment in which another takes out their paragraph are kept', async () => {
    const { id, first, second, issue } = await two();
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(first, id, issue.id), await open(second, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    const lede = (doc: Y.Doc) => fieldsOf(doc).get('lede') as Y.XmlElement;
    // Neither has anything of the other yet when both are done.
    lede(mine.doc).delete(0, 1);
    ((lede(theirs.doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(10, ' of the evening');
    for (const { doc } of [mine, theirs])
      await vi.waitFor(() => expect(JSON.stringify(readRescued(doc))).toContain('of the evening'), wait);
    await Promise.all([mine.settled(), theirs.settled()]);
    expect(readRescued(mine.doc)).toHaveLength(1);
    expect(readRescued(theirs.doc)).toHaveLength(1);
    // What was seen before it was taken out is no loss.
    lede(mine.doc).insert(0, [new Y.XmlElement('paragraph')]);
    await vi.waitFor(() => expect(lede(theirs.doc).length).toBe(1), wait);
    lede(theirs.doc).delete(0, 1);
    await vi.waitFor(() => expect(lede(mine.doc).length).toBe(0), wait);
    expect(readRescued(mine.doc)).toHaveLength(1);
    await Promise.all([mine.close(), theirs.close()]);
  });

  test('[X8] a reviewer who writes in the text is told so; nobody else has it, and it stays here', async () => {
    const { id, first, second, issue } = await two('reviewer');
    await first.round();
    await second.round();
    const [mine, theirs] = [await open(second, id, issue.id), await open(first, id, issue.id)];
    await Promise.all([mine.settled(), theirs.settled()]);
    metaOf(mine.doc).set('number', '13');
    await vi.waitFor(() => expect(mine.attached.state()).toEqual({ kind: 'refused', reason: 'change-refused' }), wait);
    expect(metaOf(theirs.doc).get('number')).not.toBe('13');
    await Promise.all([mine.close(), theirs.close()]);
    expect((await readStoredIssue(second.database, issue.id))?.number).toBe('13');
  });

  test('[X8] when the access is ended the link says so and does not try again', async () => {
    const { id, first, second, issue, member } = await two();
    await first.round();
    await second.round();
    const mine = await open(second, id, issue.id);
    await mine.settled();
    await runCommand({ name: 'revoke', id: member.accessId }, server.configuration);
    await vi.waitFor(() => expect(second.link.state().connection).toBe('ended'), wait);
    metaOf(mine.doc).set('number', '5');
    expect(mine.attached.state()).toEqual({ kind: 'refused', reason: 'access-ended' });
    await mine.close();
    expect((await readStoredIssue(second.database, issue.id))?.number).toBe('5');
  });
});
