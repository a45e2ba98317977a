import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type ProtocolResponse, protocol } from 'electron';
import { previewPage } from './preview-page.ts';

export const APP_ORIGIN = 'app://digest-desk';
export const PREVIEW_ORIGIN = 'app://preview';

/** Must run before the app is ready: what the scheme may do is fixed then. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What the window may load and run: its own files, nothing inline, nothing from anywhere else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Style sheets are our own files, and the one rule that React Aria puts in for touch, named by its hash; React Aria
  // places popovers by style attributes.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  'frame-src app://preview',
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types digest-desk',
].join('; ');

/** The file behind a request path, or null where it is no path, or would leave the folder. */
export function fileForPath(root: string, pathname: string): string | null {
  try {
    const path = normalize(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/** A page asks for its scripts, styles and fonts in one go. */
const REST_MS = 4;

const NOT_FOUND: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.from('Not found') };

/**
 * Serves the window's files under `app://digest-desk/`, and calls `onServed` whenever what a page asked for is on its way.
 * By Electron's older call: the newer one loads the whole of `fetch` before the first page, some 45 ms of the start.
 */
export function serveAppFiles(root: string, onServed: () => void, toProtocol: typeof protocol = protocol): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  toProtocol.registerBufferProtocol('app', (request, reply) => {
    const url = new URL(request.url);
    if (url.host === 'preview') {
      const { html, policy } = previewPage();
      return reply(respond('.html', Buffer.from(html), policy));
    }
    const path = url.host === 'digest-desk' && request.method === 'GET' ? fileForPath(root, url.pathname) : null;
    if (path === null) return reply(NOT_FOUND);
    const ending = extname(path);
    readFile(path).then(
      (content) => {
        reply(respond(ending, content, CONTENT_SECURITY_POLICY));
        if (ending === '.html') return;
        clearTimeout(rest);
        rest = setTimeout(onServed, REST_MS);
      },
      () => reply(NOT_FOUND),
    );
  });
}

function respond(ending: string, data: Buffer, policy: string): ProtocolResponse {
  const type = TYPES[ending] ?? 'application/octet-stream';
  return {
    data,
    mimeType: type.split(';')[0] as string,
    headers: { 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
  };
}
