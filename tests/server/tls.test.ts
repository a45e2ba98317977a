import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startServer } from './support/start-server.ts';

/** Made for this test alone, for localhost: no secret of anybody's. */
const file = (name: string) => joinPath(import.meta.dirname, '../fixtures/tls', name);

test('[X8] with certificate files the server speaks TLS, and nothing else', async () => {
  const server = await startServer({ tls: { certificate: file('certificate.pem'), key: file('key.pem') } });
  const ca = readFileSync(file('certificate.pem'));
  expect(server.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const status = await new Promise<number | undefined>((resolve, reject) =>
    request(`${server.url}/healthz`, { ca }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end(),
  );
  expect(status).toBe(200);

  const live = new WebSocket(`${server.url.replace('https', 'wss')}/v1/live`, { ca });
  await new Promise((resolve, reject) => live.on('open', resolve).on('error', reject));
  live.close();

  const plain = new WebSocket(`${server.url.replace('https', 'ws')}/v1/live`);
  const refused = await new Promise<boolean>((resolve) =>
    plain.on('open', () => resolve(false)).on('error', () => resolve(true)),
  );
  expect(refused).toBe(true);
  await server.stop();
});
