import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

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

/** The file behind a request path, or null where it would leave the folder. */
export function fileForPath(root: string, pathname: string): string | null {
  const path = normalize(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
  return path.startsWith(root + sep) && !path.includes('\0') ? path : null;
}

/** What a previewed page may do: show itself. It is an export, so nothing of it is trusted. */
const PREVIEW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The pages that the window previews, by name: served under `app://preview/` with no rights at all. */
const previews = new Map<string, string>();

/** Puts a page where a frame can show it, and returns its address. */
export function setPreview(name: string, html: string): string {
  previews.set(name, html);
  return `${PREVIEW_ORIGIN}/${name}?${Date.now()}`;
}

function servePreview(pathname: string): Response {
  const html = previews.get(pathname.slice(1));
  if (html === undefined) return new Response('Not found', { status: 404 });
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PREVIEW_POLICY,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Serves the window's files under `app://digest-desk/`. */
export function serveAppFiles(root: string, toProtocol: typeof protocol = protocol): void {
  toProtocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host === 'preview') return servePreview(url.pathname);
    const path = url.host === 'digest-desk' && request.method === 'GET' ? fileForPath(root, url.pathname) : null;
    if (path === null) return new Response('Not found', { status: 404 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
        },
      });
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}
