import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../server/commands/run-command.ts';
import type { Keystore } from '../../src/main/people/keystore.ts';
import { createPersonStore } from '../../src/main/people/person-store.ts';
import { createMembershipStore } from '../../src/main/team/membership-store.ts';
import { createTeam, type Team } from '../../src/main/team/team.ts';
import { invitationLink } from '../../src/shared/team/invitation-link.ts';
import type { LiveEvent } from '../../src/shared/team/membership.ts';
import { PUBLICATION, startServer, type TestServer } from '../server/support/start-server.ts';
import { until } from '../server/support/wait.ts';

/** A keystore that turns bits around, and gives nothing back once it is locked. */
function keystore() {
  let isLocked = false;
  const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);
  const store: Keystore = {
    isThere: () => true,
    encrypt: (secret) => turned(new TextEncoder().encode(secret)),
    decrypt(bytes) {
      if (isLocked) throw new Error('locked');
      return new TextDecoder().decode(turned(bytes));
    },
  };
  return {
    ...store,
    lock: () => {
      isLocked = true;
    },
  };
}

function newProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'digest-desk-profile-'));
  const keys = keystore();
  const people = createPersonStore({ path: join(folder, 'people.json'), keystore: keys, systemName: () => 'Ana' });
  const path = join(folder, 'team.json');
  return { path, keys, people, team: createTeam(createMembershipStore(path, keys), people) };
}

describe('team servers, as the main process knows them', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  const link = async (role: 'editor' | 'reviewer') =>
    invitationLink({ server: server.url, secret: await server.invite(role) });
  const live = async (team: Team, connectionId = 'one') => {
    const events: LiveEvent[] = [];
    await team.connect(PUBLICATION, connectionId, (event) => void events.push(event));
    await until(() => events.length > 0);
    return events;
  };

  it('[X8] a link is exchanged for a membership; its token is kept by the keystore and shown to nobody', async () => {
    const { team, path } = newProfile();
    expect(await team.join(await link('editor'), null)).toMatchObject({ publicationId: PUBLICATION, role: 'editor' });
    const kept = JSON.parse(readFileSync(path, 'utf8')).memberships[0];
    expect(kept.token.keptBy).toBe('keystore');
    const [shown] = await team.memberships();
    expect(Object.keys(shown ?? {}).sort()).toEqual(['expiresAt', 'personId', 'publicationId', 'role', 'server']);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('[X9] a live connection is opened with a session of its own, again and again', async () => {
    const { team } = newProfile();
    await team.join(await link('editor'), null);
    const first = await live(team);
    const second = await live(team, 'two');
    expect([first[0]?.kind, second[0]?.kind]).toEqual(['open', 'open']);
    const sessions = [first[0], second[0]].map((event) => (event?.kind === 'open' ? event.session : ''));
    expect(new Set(sessions).size).toBe(2);
    team.disconnect('one');
    await until(() => first.length === 2);
    expect(first[1]?.kind).toBe('closed');
    team.disconnect('two');
  });

  it('[X9] lists, pictures and invitations go by requests of their own; a reviewer invites nobody', async () => {
    const [editor, reviewer] = [newProfile(), newProfile()];
    await editor.team.join(await link('editor'), null);
    await reviewer.team.join(await link('reviewer'), null);
    const { createHash } = await import('node:crypto');
    const bytes = new Uint8Array([1, 2, 3]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await editor.team.sendBlob(PUBLICATION, { what: 'pictures', sha256, bytes });
    expect(await reviewer.team.readPicture(PUBLICATION, sha256)).toEqual(bytes);
    expect(await reviewer.team.readPicture(PUBLICATION, '0'.repeat(64))).toBeNull();
    await expect(
      editor.team.sendBlob(PUBLICATION, { what: 'pictures', sha256: '0'.repeat(64), bytes }),
    ).rejects.toThrow('not the one that its address names');
    await expect(reviewer.team.sendBlob(PUBLICATION, { what: 'pictures', sha256, bytes })).rejects.toThrow(
      'does not add pictures',
    );
    // What a reviewer decides makes a version, which the others are to read; a reader makes none.
    const version = new Uint8Array([4, 5, 6]);
    const hash = createHash('sha256').update(version).digest('hex');
    await reviewer.team.sendBlob(PUBLICATION, { what: 'versions', sha256: hash, bytes: version });
    expect(await editor.team.readPicture(PUBLICATION, hash)).toEqual(version);
    const large = new Uint8Array(2 * 1024 * 1024 + 1);
    const ofLarge = createHash('sha256').update(large).digest('hex');
    await expect(
      reviewer.team.sendBlob(PUBLICATION, { what: 'versions', sha256: ofLarge, bytes: large }),
    ).rejects.toThrow();
    await expect(reviewer.team.invite(PUBLICATION, 'reader', 3)).rejects.toThrow('Editors and publishers invite');
    const { link: made } = await editor.team.invite(PUBLICATION, 'reader', 3);
    const reader = newProfile();
    expect(await reader.team.join(made, null)).toMatchObject({ role: 'reader' });
    await expect(reader.team.sendBlob(PUBLICATION, { what: 'versions', sha256: hash, bytes: version })).rejects.toThrow(
      'does not add versions',
    );
    expect(await editor.team.documents(PUBLICATION)).toEqual([]);
  });

  it('[X9] after the server has been started again it is asked with a new session by itself', async () => {
    const first = await startServer();
    const { team } = newProfile();
    const secret = await first.invite('editor');
    await team.join(invitationLink({ server: first.url, secret }), null);
    expect(await team.documents(PUBLICATION)).toEqual([]);
    await first.stop();
    await expect(team.documents(PUBLICATION)).rejects.toThrow('does not answer');
    const again = await startServer({ database: first.configuration.database, port: Number(new URL(first.url).port) });
    expect(await team.documents(PUBLICATION)).toEqual([]);
    await again.stop();
  });

  it('[X8] what is wrong is said in words that name the thing and the remedy', async () => {
    const { team, keys } = newProfile();
    await expect(team.join('hello', null)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(team.join(`http://desk.example.org/join#${'a'.repeat(43)}`, null)).rejects.toThrow('without TLS');
    await expect(team.join(`http://127.0.0.1:9/join#${'a'.repeat(43)}`, null)).rejects.toMatchObject({
      kind: 'unreachable',
    });
    await expect(team.documents('elsewhere')).rejects.toMatchObject({ kind: 'not-found' });
    await team.join(await link('editor'), null);
    keys.lock();
    await expect(team.documents(PUBLICATION)).rejects.toThrow('Unlock it, or join again');
  });

  it('[X8] an access that was ended is told as ended, not as a server that is away', async () => {
    const { team, path } = newProfile();
    await team.join(await link('editor'), null);
    const { accessId } = JSON.parse(readFileSync(path, 'utf8')).memberships[0];
    await runCommand({ name: 'revoke', id: accessId }, server.configuration);
    expect((await live(team))[0]).toMatchObject({ kind: 'closed', reason: 'access-ended' });
    await team.leave(PUBLICATION);
    expect(await team.memberships()).toEqual([]);
  });

  it('[X8] a server that leads elsewhere, or is none, gets nothing', async () => {
    const asked: string[] = [];
    const trap = createServer((request, response) => {
      asked.push(String(request.url));
      response.writeHead(307, { location: `${server.url}/v1/challenge` }).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => trap.once('listening', resolve));
    const { port } = trap.address() as AddressInfo;
    const { team } = newProfile();
    await expect(team.join(`http://127.0.0.1:${port}/join#${'a'.repeat(43)}`, null)).rejects.toMatchObject({
      kind: 'unreachable',
    });
    expect(asked).toEqual(['/v1/challenge']);
    trap.close();
  });
});
