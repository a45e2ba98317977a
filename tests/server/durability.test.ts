import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { runCommand } from '../../server/commands/run-command.ts';
import { newDocument } from '../../src/shared/crdt/new-document.ts';
import { openSession } from './support/people.ts';
import { startProgram } from './support/server-program.ts';
import { ISSUE, type Member, newFolder, startServer } from './support/start-server.ts';
import { connect } from './support/team-client.ts';
import { until } from './support/wait.ts';

describe('what was acknowledged', () => {
  test('[X10] is there after each of three kills of the process, for somebody who was not', async () => {
    const database = joinPath(newFolder(), 'team.sqlite');
    const first = await startServer({ database });
    const [typist, reader] = [await first.member('editor'), await first.member('reader')];
    await first.stop();
    let program = await startProgram({ TEAM_SERVER_DATABASE: database });
    const client = connect(program.url, () => sessionOf(program.url, typist));
    const mine = client.open(ISSUE);
    const text = mine.doc.getText('t');
    for (let round = 0; round < 3; round++) {
      text.insert(text.length, `Round ${round}: `);
      await mine.settled();
      const acknowledged = text.toString();
      for (let key = 0; key < 20; key++) text.insert(text.length, 'x');
      await program.kill();
      program = await startProgram({ TEAM_SERVER_DATABASE: database, TEAM_SERVER_PORT: `${program.port}` });
      const fresh = connect(program.url, () => sessionOf(program.url, reader));
      const read = fresh.open(ISSUE);
      await until(() => read.provider.isSynced);
      expect(read.doc.getText('t').toString()).toContain(acknowledged);
      // The typist comes back by itself, and what was not acknowledged goes up.
      await mine.settled();
      await until(() => read.doc.getText('t').toString() === text.toString());
      fresh.close();
    }
    client.close();
    await program.kill();
  });

  test('[X7] stays whole when the rows of a document are made into one', async () => {
    const server = await startServer();
    const member = await server.member('editor');
    const client = member.connect();
    const mine = client.open(ISSUE);
    await mine.settled();
    for (let each = 0; each < 400; each++) {
      mine.doc.getText('t').insert(each, 'ab'[each % 2] as string);
      if (each % 40 === 0) await mine.settled();
    }
    await mine.settled();
    client.close();
    const rows = await rowsOf(server.configuration.database, (count) => count < 300);
    expect(rows).toBeLessThan(300);
    const again = member.connect();
    const read = again.open(ISSUE);
    await read.settled();
    expect(read.doc.getText('t').toString()).toBe(mine.doc.getText('t').toString());
    again.close();
    await server.stop();
  });

  test('[X9] words written in a paragraph that another took out keep their place, also when the rows are one', async () => {
    const server = await startServer();
    const [ana, bo] = [await server.member('editor'), await server.member('editor')];
    const [first, second] = [ana.connect(), bo.connect()];
    const docs = [newDocument(), newDocument()] as const;
    const [mine, theirs] = [first.open(ISSUE, docs[0]), second.open(ISSUE, docs[1])];
    await Promise.all([mine.settled(), theirs.settled()]);
    const fields = (doc: Y.Doc) => doc.getMap<Y.XmlElement>('fields');
    const paragraph = new Y.XmlElement('p');
    fields(docs[0]).set('lede', paragraph);
    paragraph.insert(0, [new Y.XmlText('A ferry')]);
    await mine.settled();
    await until(() => fields(docs[1]).has('lede'));
    second.cut();
    const [words] = fields(docs[1]).get('lede')?.toArray() ?? [];
    if (words instanceof Y.XmlText) words.insert(7, ' of the morning');
    paragraph.delete(0, 1);
    for (let each = 0; each < 310; each++) docs[0].getMap('meta').set('tick', each);
    await mine.settled();
    second.resume();
    await theirs.settled();
    first.close();
    second.close();
    await rowsOf(server.configuration.database, (count) => count < 300);
    const late = (await server.member('editor')).connect();
    const read = late.open(ISSUE, newDocument());
    await read.settled();
    const written = read.doc.store.clients.get(docs[1].clientID) ?? [];
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((struct) => struct instanceof Y.Item)).toBe(true);
    late.close();
    await server.stop();
  });

  test('[X9] a month of work offline goes up at once, and meets what others did', async () => {
    const server = await startServer();
    const [away, here] = [await server.member('editor'), await server.member('editor')];
    const doc = new Y.Doc();
    const [offline, online] = [away.connect(), here.connect()];
    const mine = offline.open(ISSUE, doc);
    const theirs = online.open(ISSUE);
    await Promise.all([mine.settled(), theirs.settled()]);
    offline.cut();
    for (let each = 0; each < 3_000; each++) doc.getText('mine').insert(doc.getText('mine').length, 'word ');
    for (let each = 0; each < 100; each++) theirs.doc.getText('theirs').insert(0, 'word ');
    await theirs.settled();
    expect(theirs.doc.getText('mine').length).toBe(0);
    offline.resume();
    await until(() => theirs.doc.getText('mine').length === 15_000 && doc.getText('theirs').length === 500);
    await mine.settled();
    offline.close();
    online.close();
    await server.stop();
  });

  test('[X8] a backup is made while the server runs, is never written over, and restores into an empty database alone', async () => {
    const server = await startServer();
    const member = await server.member('editor');
    const client = member.connect();
    const mine = client.open(ISSUE);
    mine.doc.getText('t').insert(0, 'Kept');
    await mine.settled();
    const file = joinPath(newFolder(), 'backup.sqlite');
    await runCommand({ name: 'backup', file }, server.configuration);
    await expect(runCommand({ name: 'backup', file }, server.configuration)).rejects.toThrow('there already');
    await expect(runCommand({ name: 'restore', file }, server.configuration)).rejects.toThrow('not empty');
    mine.doc.getText('t').insert(4, ' and more');
    await mine.settled();
    client.close();
    await server.stop();

    const database = joinPath(newFolder(), 'restored.sqlite');
    await runCommand({ name: 'restore', file }, { ...server.configuration, database });
    const restored = await startServer({ database });
    // The access is in the backup too: the same people come back with what they have, and bring what is newer.
    const again = connect(restored.url, () => sessionOf(restored.url, member));
    const read = again.open(ISSUE, mine.doc);
    await read.settled();
    const other = (await restored.member('editor')).connect();
    const seen = other.open(ISSUE);
    await seen.settled();
    expect(seen.doc.getText('t').toString()).toBe('Kept and more');
    again.close();
    other.close();
    await restored.stop();
  });
});

const sessionOf = async (url: string, { token, person }: Member): Promise<string> =>
  (await openSession(url, token, person)).body.session;

async function rowsOf(database: string, enough: (count: number) => boolean): Promise<number> {
  const { openSqlite } = await import('../../server/storage/sqlite-database.ts');
  const opened = openSqlite(database);
  const count = async () => Number((await opened.all('SELECT COUNT(*) AS n FROM updates'))[0]?.n);
  let rows = await count();
  for (let tries = 0; tries < 500 && !enough(rows); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    rows = await count();
  }
  await opened.close();
  return rows;
}
