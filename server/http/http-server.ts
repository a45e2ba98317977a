import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Refused } from '../access/refused.ts';
import type { Configuration } from '../configuration.ts';
import { describeError } from '../log.ts';
import type { Live } from '../sync/live.ts';
import { createAddressLimits } from './address-limits.ts';
import { addressOf, isConfidential } from './plain-connections.ts';
import { type Answer, answer, type RouteContext } from './routes.ts';

const LIVE_PATH = '/v1/live';
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 120_000;
/** `ws` refuses a frame over this by itself, before it is in memory. */
const FRAME_OVERHEAD = 1024;

/** The server's one door: requests and live connections come in by it. */
export function createHttpServer(configuration: Configuration, routes: RouteContext, live: Live): Server {
  const { limits, proxies, tls } = configuration;
  const isWithinLimits = createAddressLimits(limits.requestsPerMinute);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    void serve(request).then(
      (given) => send(response, 200, given),
      (cause) => send(response, ...refusal(cause)),
    );
  };
  async function serve(request: IncomingMessage): Promise<Answer> {
    check(request);
    return answer(request, routes);
  }
  function check(request: IncomingMessage): void {
    if (!isConfidential(request, proxies))
      throw new Refused(403, 'not-encrypted', 'This server speaks over TLS only. Use its https:// address.');
    if (!isWithinLimits(addressOf(request, proxies)))
      throw new Refused(429, 'too-many', 'Too many requests from this address. Wait a minute.');
  }
  function refusal(cause: unknown): [number, Answer] {
    if (cause instanceof Refused) return [cause.status, { json: { kind: cause.kind, message: cause.message } }];
    routes.log.warn('request-failed', describeError(cause));
    return [503, { json: { kind: 'unavailable', message: 'The server cannot answer now. Try again in a while.' } }];
  }

  const server =
    tls === null
      ? createServer(handle)
      : createTlsServer(
          { cert: readFileSync(tls.certificate), key: readFileSync(tls.key), minVersion: 'TLSv1.2' },
          handle,
        );
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.mostMessageBytes + FRAME_OVERHEAD,
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    try {
      check(request);
      if (new URL(request.url ?? '/', 'http://server').pathname !== LIVE_PATH)
        throw new Refused(404, 'not-found', 'Live connections are at /v1/live.');
      if (live.connections() >= limits.mostConnections)
        throw new Refused(503, 'too-many', 'The server has as many connections as it takes.');
      sockets.handleUpgrade(request, socket, head, (webSocket) => live.connect(webSocket, request));
    } catch (cause) {
      const [status] = refusal(cause);
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    }
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  return server;
}

function send(response: ServerResponse, status: number, given: Answer): void {
  const [type, body] =
    'json' in given
      ? ['application/json', JSON.stringify(given.json)]
      : 'html' in given
        ? ['text/html; charset=utf-8', given.html]
        : ['application/octet-stream', given.bytes];
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    'Referrer-Policy': 'no-referrer',
    // What was not read of a refused body is not waited for.
    ...(status >= 400 ? { Connection: 'close' } : {}),
  });
  response.end(body);
}
