import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../server/commands/run-command.ts';
import { join, newPerson, openSession, post, prove } from './support/people.ts';
import { ISSUE, PUBLICATION, startServer, type TestServer } from './support/start-server.ts';
import { connect } from './support/team-client.ts';
import { ended, until } from './support/wait.ts';

const DAY_MS = 86_400_000;

describe('access to a team server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test('[X8] an invitation is exchanged once, for a token of the key that took it', async () => {
    const [ana, bo] = [newPerson(), newPerson()];
    const secret = await server.invite('reviewer');
    const taken = await join(server.url, secret, ana);
    expect(taken).toMatchObject({ status: 200, body: { publicationId: PUBLICATION, role: 'reviewer' } });
    expect(await join(server.url, secret, bo)).toMatchObject({ status: 403, body: { kind: 'invitation-used' } });
    expect(await openSession(server.url, taken.body.token, ana)).toMatchObject({ status: 200 });
    expect(await openSession(server.url, taken.body.token, bo)).toMatchObject({
      status: 403,
      body: { kind: 'no-access' },
    });
  });

  test('[X8] two who take one invitation at the same moment do not both get in', async () => {
    const secret = await server.invite('reader');
    const answers = await Promise.all([join(server.url, secret, newPerson()), join(server.url, secret, newPerson())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test('[X8] an invitation for a new publication never opens one that the server has', async () => {
    const own = await join(server.url, await server.invite('editor', null), newPerson(), 'caspian');
    expect(own.body).toMatchObject({ publicationId: 'caspian', role: 'editor' });
    expect(await join(server.url, await server.invite('editor', null), newPerson(), 'caspian')).toMatchObject({
      status: 403,
      body: { kind: 'not-yours' },
    });
    expect(await join(server.url, await server.invite('editor', null), newPerson())).toMatchObject({
      status: 409,
      body: { kind: 'no-publication' },
    });
  });

  test('[X8] a refused exchange leaves the invitation to whoever it was for', async () => {
    const secret = await server.invite('editor', null);
    expect((await join(server.url, secret, newPerson())).status).toBe(409);
    expect((await join(server.url, secret, newPerson(), 'aegean')).status).toBe(200);
  });

  test('[X10] a proof that is used again, is for another server, another purpose or by another key is refused', async () => {
    const { person, token } = await server.member('editor');
    const right = await prove(server.url, person, 'session');
    const ask = (proof: object) => post(`${server.url}/v1/session/live`, { token, ...proof });
    expect((await ask(right)).status).toBe(200);
    expect(await ask(right)).toMatchObject({ status: 403, body: { kind: 'challenge-spent' } });
    expect(
      await ask(await prove(server.url, person, 'session', { server: 'https://elsewhere.example' })),
    ).toMatchObject({
      status: 403,
      body: { kind: 'other-server' },
    });
    expect(await ask(await prove(server.url, person, 'join'))).toMatchObject({
      status: 403,
      body: { kind: 'bad-proof' },
    });
    const forged = await prove(server.url, newPerson(), 'session', { publicKey: person.publicKey });
    expect(await ask(forged)).toMatchObject({ status: 403, body: { kind: 'bad-proof' } });
    expect(await ask(await prove(server.url, person, 'session', { challenge: 'AAAA' }))).toMatchObject({
      status: 403,
      body: { kind: 'challenge-spent' },
    });
  });

  test('[X10] a session that was shown on one connection is of no use on another', async () => {
    const { person, token } = await server.member('editor');
    const { session } = (await openSession(server.url, token, person)).body;
    const first = connect(server.url, async () => session);
    await first.open(ISSUE).settled();
    const second = connect(server.url, async () => session);
    second.open(ISSUE);
    expect(await ended(second)).toBe('session-refused');
    second.close();
    first.close();
    const request = await fetch(`${server.url}/v1/documents`, { headers: { authorization: `Bearer ${session}` } });
    expect(request.status).toBe(401);
  });

  test('[X10] documents of another publication, and names that are none, are refused', async () => {
    const other = await server.member('editor', 'caspian-weekly');
    const theirs = other.connect();
    const doc = theirs.open('caspian-weekly/issue/number-3');
    doc.doc.getMap('meta').set('title', 'Not for others');
    await doc.settled();
    const { connect: come } = await server.member('editor');
    for (const name of [
      'caspian-weekly/issue/number-3',
      'caspian-weekly/publication/caspian-weekly',
      '__proto__',
      'constructor',
      `${PUBLICATION}/issue/../number-47`,
      `${PUBLICATION}/secrets/number-47`,
    ]) {
      const client = come();
      const opened = client.open(name);
      const how = await Promise.race([opened.refused, ended(client)]);
      expect([name, how]).toEqual([name, 'not-yours']);
      expect(opened.doc.getMap('meta').size).toBe(0);
      client.close();
    }
    theirs.close();
  });

  test('[X8] a reviewer and a reader make no new documents, and find out nothing of what is there', async () => {
    for (const role of ['reviewer', 'reader'] as const) {
      const client = (await server.member(role)).connect();
      expect(await client.open(`${PUBLICATION}/issue/not-there`).refused).toBe('not-yours');
      client.close();
    }
  });

  test('[X8] revoking ends the connections of that access, and no others', async () => {
    const [gone, stays] = [await server.member('editor'), await server.member('editor')];
    const [first, second] = [gone.connect(), stays.connect()];
    await Promise.all([first.open(ISSUE).settled(), second.open(ISSUE).settled()]);
    await runCommand({ name: 'revoke', id: gone.accessId }, server.configuration);
    expect(await ended(first)).toBe('access-ended');
    expect(second.ends).toEqual([]);
    expect(await openSession(server.url, gone.token, gone.person)).toMatchObject({
      status: 403,
      body: { kind: 'access-ended' },
    });
    first.close();
    second.close();
  });

  test('[X8] a reader gets everything and changes nothing', async () => {
    const [editor, reader] = [(await server.member('editor')).connect(), (await server.member('reader')).connect()];
    const written = editor.open(ISSUE);
    written.doc.getMap('meta').set('number', 47);
    await written.settled();
    const read = reader.open(ISSUE);
    await until(() => read.doc.getMap('meta').get('number') === 47);
    read.doc.getMap('meta').set('number', 48);
    await until(() => read.provider.unsyncedChanges > 0);
    written.doc.getMap('meta').set('title', 'later');
    await until(() => read.doc.getMap('meta').get('title') === 'later');
    expect(written.doc.getMap('meta').get('number')).toBe(47);
    editor.close();
    reader.close();
  });

  test('[X8] editors invite by the app; reviewers do not', async () => {
    const invite = async (role: 'editor' | 'reviewer') => {
      const { person, token } = await server.member(role);
      const { session } = (await openSession(server.url, token, person, 'requests')).body;
      return post<{ link: string }>(
        `${server.url}/v1/invitations`,
        { role: 'reviewer', days: 3 },
        { authorization: `Bearer ${session}` },
      );
    };
    expect((await invite('reviewer')).status).toBe(403);
    const { body } = await invite('editor');
    const secret = body.link.split('#')[1] ?? '';
    expect((await join(server.url, secret, newPerson())).body).toMatchObject({
      role: 'reviewer',
      publicationId: PUBLICATION,
    });
  });

  test('[X8] what has run out is refused, whether invitation, access or session', async () => {
    const [person, late] = [newPerson(), await server.invite('editor', PUBLICATION, 1)];
    const { person: member, token, connect: come } = await server.member('editor');
    const client = come();
    await client.open(ISSUE).settled();
    server.later(2 * DAY_MS);
    expect(await join(server.url, late, person)).toMatchObject({ status: 403, body: { kind: 'invitation-expired' } });
    const { session } = (await openSession(server.url, token, member, 'requests')).body;
    server.later(11 * 60_000);
    const asked = await fetch(`${server.url}/v1/documents`, { headers: { authorization: `Bearer ${session}` } });
    expect(asked.status).toBe(401);
    server.later(30 * DAY_MS);
    expect(await openSession(server.url, token, member)).toMatchObject({ status: 403, body: { kind: 'access-ended' } });
    expect(await ended(client)).toBe('access-ended');
    client.close();
  });
});
