import { connect as connectTcp } from 'node:net';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { liveAddressOf } from '../../src/shared/team/server-address.ts';
import { openSession } from './support/people.ts';
import { random } from './support/random.ts';
import { ISSUE, type Member, PUBLICATION, startServer, type TestServer } from './support/start-server.ts';
import type { OpenedDocument, TeamClient } from './support/team-client.ts';
import { until } from './support/wait.ts';

const KIND = { sync: 0, awareness: 1, auth: 2, stateless: 5, broadcastStateless: 6 };

function frame(document: string, kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
const authFrame = (session: string) =>
  frame(ISSUE, KIND.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, session);
  });
const updateFrame = (update: Uint8Array) =>
  frame(ISSUE, KIND.sync, (encoder) => {
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });

describe('what is wrong on the line', () => {
  let server: TestServer;
  let attacker: Member;
  let bystander: TeamClient;
  let open: OpenedDocument;
  beforeAll(async () => {
    server = await startServer({ limits: { mostMessageBytes: 100_000, mostDocumentBytes: 300_000 } });
    const member = await server.member('editor');
    bystander = member.connect();
    open = bystander.open(ISSUE);
    await open.settled();
    attacker = await server.member('editor');
  });
  afterAll(async () => {
    bystander.close();
    await server.stop();
  });

  /** The bystander still works, over the connection that it had. */
  async function isUndisturbed(): Promise<void> {
    open.doc.getMap('meta').set('tick', Math.random());
    await open.settled();
    expect(bystander.ends).toEqual([]);
  }
  async function rawSocket(withAccess: boolean): Promise<{ socket: WebSocket; closed: Promise<string> }> {
    const socket = new WebSocket(liveAddressOf(server.url));
    const closed = new Promise<string>((resolve) => socket.on('close', (_code, reason) => resolve(reason.toString())));
    socket.on('error', () => {});
    await new Promise((resolve) => socket.on('open', resolve));
    if (withAccess) {
      const { session } = (await openSession(server.url, attacker.token, attacker.person)).body;
      const heard = new Promise((resolve) => socket.once('message', resolve));
      socket.send(authFrame(session));
      await heard;
    }
    return { socket, closed };
  }

  test.each([
    ['text in the place of bytes', 'hello'],
    ['nothing at all', new Uint8Array(0)],
    ['a name that is longer than the frame', new Uint8Array([200, 1, 65, 66])],
    ['a kind that is none', frame(ISSUE, 99, () => {})],
    [
      'a message for everybody',
      frame(ISSUE, KIND.broadcastStateless, (encoder) => encoding.writeVarString(encoder, 'hi')),
    ],
    ['a message for the server', frame(ISSUE, KIND.stateless, (encoder) => encoding.writeVarString(encoder, 'hi'))],
    ['an update that is cut off', updateFrame(new Uint8Array([1, 1, 200])).slice(0, -1)],
    [
      'a billion entries of presence',
      frame(ISSUE, KIND.awareness, (encoder) =>
        encoding.writeVarUint8Array(encoder, new Uint8Array([255, 255, 255, 255, 15])),
      ),
    ],
  ])('[X10] %s ends that connection, before and after it has shown its access', async (_, bytes) => {
    for (const withAccess of [false, true]) {
      const { socket, closed } = await rawSocket(withAccess);
      socket.send(bytes);
      expect(await closed).toBe('malformed');
    }
    await isUndisturbed();
  });

  const SEED = 20_261_126;
  test(`[X10] 300 updates with random bytes wrong (seed ${SEED}) leave the server and the document as they were`, async () => {
    const next = random(SEED);
    const doc = new Y.Doc();
    doc.getMap('fields').set('lede', new Y.XmlElement('p'));
    doc.getText('note').insert(0, 'A sentence of some length, with bold in it.', { bold: true });
    doc.getMap('comments').set('one', new Y.Map([['by', 'me']]));
    const whole = Y.encodeStateAsUpdate(doc);
    for (let round = 0; round < 300; round += 30) {
      const { socket } = await rawSocket(true);
      for (let each = 0; each < 30; each++) {
        const bytes = whole.slice();
        for (let wrong = 0; wrong < 1 + next() * 4; wrong++)
          bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
        if (socket.readyState === WebSocket.OPEN) socket.send(updateFrame(bytes));
      }
      await new Promise((resolve) => setImmediate(resolve));
      socket.close();
    }
    await isUndisturbed();
    const later = attacker.connect();
    const read = later.open(ISSUE);
    await read.settled();
    expect(read.doc.getMap('meta').get('tick')).toBe(open.doc.getMap('meta').get('tick'));
    later.close();
  });

  test('[X10] an update over the limit ends the connection, and none of it is kept', async () => {
    const client = attacker.connect();
    const mine = client.open(ISSUE);
    await mine.settled();
    mine.doc.getMap('meta').set('huge', 'x'.repeat(150_000));
    await until(() => client.ends.length > 0);
    client.close();
    await isUndisturbed();
    expect(open.doc.getMap('meta').has('huge')).toBe(false);
  });

  test('[X10] a document has a limit too: what would go over it is refused and named', async () => {
    const client = attacker.connect();
    const mine = client.open(`${PUBLICATION}/issue/large`);
    await mine.settled();
    for (let each = 0; each < 6; each++) mine.doc.getMap('meta').set(`part ${each}`, 'x'.repeat(70_000));
    expect(await mine.refused).toBe('too-large');
    client.close();
    await isUndisturbed();
  });

  test('[X10] a flood of messages ends that connection', async () => {
    const { socket, closed } = await rawSocket(true);
    const update = updateFrame(new Uint8Array([0, 0]));
    for (let each = 0; each < 5_000; each++) socket.send(update);
    expect(await closed).toBe('too-many');
    await isUndisturbed();
  });

  test('[X8] nobody shows a caret under another name, or takes one away', async () => {
    open.provider.setAwarenessField('user', { id: server.lines.length, name: 'nobody' });
    const victim = await server.member('editor');
    const [first, second] = [victim.connect(), attacker.connect()];
    const [theirs, mine] = [first.open(ISSUE), second.open(ISSUE)];
    await Promise.all([theirs.settled(), mine.settled()]);
    theirs.provider.setAwarenessField('user', { id: victim.person.id, name: 'Vera' });
    const seen = () => [...(open.provider.awareness?.getStates().values() ?? [])].map((state) => state.user?.id);
    await until(() => seen().includes(victim.person.id));
    // Under the victim's name, then the victim's own entry as gone.
    mine.provider.setAwarenessField('user', { id: victim.person.id, name: 'Vera' });
    const gone = encoding.createEncoder();
    for (const value of [1, theirs.doc.clientID, 1_000]) encoding.writeVarUint(gone, value);
    encoding.writeVarString(gone, 'null');
    second.open(ISSUE);
    mine.provider.configuration.websocketProvider.send(
      frame(ISSUE, KIND.awareness, (encoder) => encoding.writeVarUint8Array(encoder, encoding.toUint8Array(gone))),
    );
    mine.provider.setAwarenessField('user', { id: attacker.person.id, name: 'Attila' });
    await until(() => seen().includes(attacker.person.id));
    expect(seen().filter((id) => id === victim.person.id)).toHaveLength(1);
    first.close();
    second.close();
  });

  test('[X10] what is not HTTP, and a live connection at another address, are refused', async () => {
    const said = await new Promise<string>((resolve) => {
      const socket = connectTcp(Number(new URL(server.url).port), '127.0.0.1', () =>
        socket.end('\u0016\u0003\u0001 hello\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(said).toMatch(/^HTTP\/1\.1 400/);
    const wrong = new WebSocket(`${server.url.replace('http', 'ws')}/elsewhere`);
    const failed = await new Promise<string>((resolve) => wrong.on('error', (error) => resolve(error.message)));
    expect(failed).toContain('404');
    await isUndisturbed();
  });

  test('[X8] nothing of the text, no name and no address is in the log', async () => {
    const member = await server.member('reviewer');
    const client = member.connect();
    const mine = client.open(ISSUE);
    await mine.settled();
    mine.provider.setAwarenessField('user', { id: member.person.id, name: 'Rosalind' });
    mine.doc.getMap('meta').set('title', 'A secret headline');
    expect(await mine.refused).toBe('change-refused');
    client.close();
    await until(() => server.lines.some((line) => line.includes('change-refused')));
    const log = server.lines.join('');
    expect(log).not.toMatch(/secret|headline|Rosalind|127\.0\.0\.1/);
    for (const line of server.lines)
      expect(Object.keys(JSON.parse(line))).toEqual(expect.arrayContaining(['at', 'level', 'event']));
  });

  test('[X8] requests from one address are limited', async () => {
    const strict = await startServer({ limits: { requestsPerMinute: 5 } });
    const statuses: number[] = [];
    for (let each = 0; each < 8; each++)
      statuses.push((await fetch(`${strict.url}/v1/challenge`, { method: 'POST' })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    await strict.stop();
  });
});
