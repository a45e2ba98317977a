import { describe, expect, test } from 'vitest';
import { readArguments } from '../../server/commands/arguments.ts';
import { readConfiguration } from '../../server/configuration.ts';
import { isConfidential } from '../../server/http/plain-connections.ts';
import { parseInvitationLink } from '../../src/shared/team/invitation-link.ts';
import { parseServerAddress } from '../../src/shared/team/server-address.ts';

const problem = (variables: Record<string, string>) => {
  const read = readConfiguration(variables);
  return read.ok ? null : read.error.kind;
};

describe('how a team server is set up', () => {
  test('[X7] nothing at all is a whole configuration: SQLite, on this machine alone', () => {
    expect(readConfiguration({})).toMatchObject({
      ok: true,
      value: { database: 'team-server-data/team-server.sqlite', redis: null, host: '127.0.0.1', tls: null },
    });
  });

  test('[X7] PostgreSQL and Redis are a matter of two addresses', () => {
    const read = readConfiguration({
      TEAM_SERVER_DATABASE: 'postgres://desk@db/desk',
      TEAM_SERVER_REDIS: 'redis://cache:6379',
    });
    expect(read).toMatchObject({
      ok: true,
      value: { database: 'postgres://desk@db/desk', redis: 'redis://cache:6379' },
    });
  });

  test.each([
    ['an open address without TLS', { TEAM_SERVER_HOST: '0.0.0.0' }, 'not-encrypted'],
    ['an open IPv6 address without TLS', { TEAM_SERVER_HOST: '::' }, 'not-encrypted'],
    ['a public http address', { TEAM_SERVER_URL: 'http://desk.example.org' }, 'invalid'],
    ['a certificate without its key', { TEAM_SERVER_TLS_CERT: 'cert.pem' }, 'invalid'],
    ['a port that is none', { TEAM_SERVER_PORT: 'eighty' }, 'invalid'],
    [
      'an open address with TLS',
      { TEAM_SERVER_HOST: '0.0.0.0', TEAM_SERVER_TLS_CERT: 'c', TEAM_SERVER_TLS_KEY: 'k' },
      null,
    ],
    ['an open address behind a named proxy', { TEAM_SERVER_HOST: '0.0.0.0', TEAM_SERVER_PROXIES: '10.0.0.2' }, null],
    ['this machine, in IPv6', { TEAM_SERVER_HOST: '::1' }, null],
  ])('[X8] %s: %j is answered with %s', (_, variables, kind) => {
    expect(problem(variables)).toBe(kind);
  });

  test.each([
    ['from this machine', '127.0.0.1', undefined, false, true],
    ['from this machine, as IPv6 writes it', '::ffff:127.0.0.1', undefined, false, true],
    ['from elsewhere', '192.0.2.7', undefined, false, false],
    ['from elsewhere, over TLS', '192.0.2.7', undefined, true, true],
    ['from elsewhere, saying that it is a proxy', '192.0.2.7', 'https', false, false],
    ['by the named proxy', '10.0.0.2', 'https', false, true],
    ['by the named proxy, which was asked in plain', '10.0.0.2', 'http', false, false],
    ['by the named proxy, which does not say', '10.0.0.2', undefined, false, false],
    ['by a proxy on this machine, which was asked in plain', '127.0.0.1', 'http', false, false],
  ])('[X8] a plain connection %s is taken or refused', (_, remoteAddress, proto, encrypted, taken) => {
    const headers = proto === undefined ? {} : { 'x-forwarded-proto': proto };
    expect(isConfidential({ socket: { remoteAddress, encrypted }, headers }, ['10.0.0.2'])).toBe(taken);
  });

  test.each([
    ['https://desk.example.org/', 'https://desk.example.org'],
    ['wss://desk.example.org:4411/team/', 'https://desk.example.org:4411/team'],
    ['http://127.0.0.1:4411', 'http://127.0.0.1:4411'],
    ['ws://localhost:4411', 'http://localhost:4411'],
    ['ws://desk.example.org', 'not-encrypted'],
    ['http://127.0.0.1.example.org', 'not-encrypted'],
    ['http://localhost.example.org', 'not-encrypted'],
    ['https://user:word@desk.example.org', 'not-an-address'],
    ['ftp://desk.example.org', 'not-an-address'],
    ['desk', 'not-an-address'],
  ])('[X8] the address %s is read as %s', (text, wanted) => {
    const read = parseServerAddress(text);
    expect(read.ok ? read.value : read.error.kind).toBe(wanted);
  });

  test.each([
    [`https://desk.example.org/join#${'a'.repeat(43)}`, 'https://desk.example.org'],
    [`  http://127.0.0.1:4411/join#${'a'.repeat(43)}\n`, 'http://127.0.0.1:4411'],
    [`http://desk.example.org/join#${'a'.repeat(43)}`, 'not-encrypted'],
    ['https://desk.example.org/join', 'not-an-invitation'],
    ['https://desk.example.org/join#short', 'not-an-invitation'],
  ])('[X8] the invitation link %s is read as %s', (text, wanted) => {
    const read = parseInvitationLink(text);
    expect(read.ok ? read.value.server : read.error.kind).toBe(wanted);
  });

  test.each([
    [['invite', '--role', 'king'], false],
    [['invite', '--role', 'reviewer'], false],
    [['invite', '--role', 'editor', '--days', '0'], false],
    [['invite', '--role', 'reviewer', '--publication', 'black-sea'], true],
    [['revoke'], false],
    [['dance'], false],
    [['serve', 'now'], false],
    [[], true],
    [['--help'], true],
  ])('[X7] the words %j are understood: %s', (words, understood) => {
    expect(readArguments(words).ok).toBe(understood);
  });
});
