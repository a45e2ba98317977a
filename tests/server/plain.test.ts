import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join as joinPath } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startProgram } from './support/server-program.ts';
import { newFolder } from './support/start-server.ts';

/** An address of this machine that others reach it by: who asks by it comes from it, as a stranger in the network does. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
if (outside === undefined) console.info('Left out: this machine has no address but its own loopback');

const PROGRAM = joinPath(import.meta.dirname, '../../out/server/team-server.mjs');
const database = () => joinPath(newFolder(), 'team.sqlite');

/** Status of the answer to an upgrade; 101 where the connection opened. */
const knock = (url: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url}/v1/live`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, { statusCode }) => {
      socket.terminate();
      resolve(statusCode ?? 0);
    });
    socket.on('error', reject);
  });

describe.skipIf(outside === undefined)('a plain connection over a real network address', () => {
  test('[X8] the program does not start on it without TLS, says why, and nothing listens', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [PROGRAM], {
      env: {
        ...process.env,
        TEAM_SERVER_HOST: outside,
        TEAM_SERVER_PORT: `${port}`,
        TEAM_SERVER_DATABASE: database(),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said += String(data);
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(said).toContain(`TEAM_SERVER_HOST is ${outside}: without TLS anybody on the way could read the issues.`);
    await expect(knock(`ws://${outside}:${port}`)).rejects.toThrow('ECONNREFUSED');
  });

  test('[X8] a server that waits for its proxy refuses whoever else comes in plain, and goes on', async () => {
    const { port, kill } = await startProgram({
      TEAM_SERVER_HOST: '0.0.0.0',
      TEAM_SERVER_PROXIES: '198.51.100.7',
      TEAM_SERVER_DATABASE: database(),
    });
    const [elsewhere, here] = [`${outside}:${port}`, `127.0.0.1:${port}`];
    expect(await knock(`ws://${elsewhere}`)).toBe(403);
    // Saying that one is a proxy does not make one.
    expect(await knock(`ws://${elsewhere}`, { 'X-Forwarded-Proto': 'https' })).toBe(403);
    const asked = await fetch(`http://${elsewhere}/v1/challenge`, { method: 'POST', body: '{}' });
    expect([asked.status, await asked.json()]).toMatchObject([403, { kind: 'not-encrypted' }]);
    expect(await knock(`ws://${here}`)).toBe(101);
    await kill();
  });

  test('[X8] the proxy that is named comes in, as far as it says that it was asked over TLS', async () => {
    const { port, kill } = await startProgram({
      TEAM_SERVER_HOST: '0.0.0.0',
      TEAM_SERVER_PROXIES: `${outside}`,
      TEAM_SERVER_DATABASE: database(),
    });
    expect(await knock(`ws://${outside}:${port}`, { 'X-Forwarded-Proto': 'https' })).toBe(101);
    expect(await knock(`ws://${outside}:${port}`, { 'X-Forwarded-Proto': 'http' })).toBe(403);
    expect(await knock(`ws://${outside}:${port}`)).toBe(403);
    await kill();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
