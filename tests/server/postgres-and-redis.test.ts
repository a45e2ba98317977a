import { join as joinPath } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands/run-command.ts';
import { missingServices, type Service, startPostgres, startRedis } from './support/services.ts';
import { ISSUE, newFolder, startServer, type TestServer } from './support/start-server.ts';
import { until } from './support/wait.ts';

const missing = missingServices();
if (missing !== null) console.info(missing);

describe.skipIf(missing !== null)('two instances on the real PostgreSQL and Redis', () => {
  let postgres: Service;
  let redis: Service;
  let first: TestServer;
  let second: TestServer;
  beforeAll(async () => {
    [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
    const shared = { database: postgres.url, redis: redis.url };
    [first, second] = await Promise.all([startServer(shared), startServer(shared)]);
  });
  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
    await Promise.all([postgres.stop(), redis.stop()]);
  });

  test('[X7] what is typed at one instance is at once at the other, with who is there', async () => {
    const [ana, bo] = [await first.member('editor'), await second.member('editor')];
    const [one, other] = [ana.connect(), bo.connect()];
    const [mine, theirs] = [one.open(ISSUE), other.open(ISSUE)];
    await Promise.all([mine.settled(), theirs.settled()]);
    mine.doc.getText('t').insert(0, 'Hello');
    await until(() => theirs.doc.getText('t').toString() === 'Hello');
    theirs.doc.getText('t').insert(5, ' there');
    await until(() => mine.doc.getText('t').toString() === 'Hello there');
    mine.provider.setAwarenessField('user', { id: ana.person.id });
    await until(() =>
      [...(theirs.provider.awareness?.getStates().values() ?? [])].some(({ user }) => user?.id === ana.person.id),
    );
    one.close();
    other.close();
  });

  test('[X7] an invitation, a proof and a session hold once over all instances', async () => {
    const { person, token } = await first.member('editor');
    const { openSession, prove, post } = await import('./support/people.ts');
    const proof = await prove(first.url, person, 'session');
    expect((await post(`${first.url}/v1/session/live`, { token, ...proof })).status).toBe(200);
    // The second instance is another server by its address; behind one address both would take it.
    expect((await post(`${second.url}/v1/session/live`, { token, ...proof })).status).toBe(403);
    expect((await openSession(second.url, token, person)).status).toBe(200);
  });

  test('[X10] Redis restarts: nobody is disturbed, and what was typed meanwhile meets when it is back', async () => {
    const [one, other] = [(await first.member('editor')).connect(), (await second.member('editor')).connect()];
    const [mine, theirs] = [one.open(ISSUE), other.open(ISSUE)];
    await Promise.all([mine.settled(), theirs.settled()]);
    await redis.stop();
    mine.doc.getMap('while away').set('mine', 1);
    theirs.doc.getMap('while away').set('theirs', 2);
    await Promise.all([mine.settled(), theirs.settled()]);
    await redis.start();
    await until(() => theirs.doc.getMap('while away').size === 2 && mine.doc.getMap('while away').size === 2);
    expect([one.ends, other.ends]).toEqual([[], []]);
    one.close();
    other.close();
  });

  test('[X10] PostgreSQL is killed and comes back: what was not acknowledged is acknowledged then, and all is there', async () => {
    const client = (await first.member('editor')).connect();
    const mine = client.open(ISSUE);
    await mine.settled();
    await postgres.stop();
    const began = mine.doc.getMap('meta');
    began.set('typed', 'while it was away');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mine.provider.hasUnsyncedChanges).toBe(true);
    await postgres.start();
    await mine.settled();
    client.close();
    const fresh = (await second.member('reader')).connect();
    const read = fresh.open(ISSUE);
    await read.settled();
    expect(read.doc.getMap('meta').get('typed')).toBe('while it was away');
    fresh.close();
  });

  test('[X8] a backup of PostgreSQL is a file that an SQLite server starts from', async () => {
    const file = joinPath(newFolder(), 'backup.sqlite');
    expect(await runCommand({ name: 'backup', file }, first.configuration)).toMatch(/updates/);
    const restored = await startServer({ database: file });
    const client = (await restored.member('editor')).connect();
    const read = client.open(ISSUE);
    await read.settled();
    expect(read.doc.getText('t').toString()).toBe('Hello there');
    client.close();
    await restored.stop();
  });
});
