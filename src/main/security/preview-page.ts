import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page in which the window shows what it exports, and what it may do. */
export interface PreviewPage {
  readonly html: string;
  readonly policy: string;
}

let made: PreviewPage | null = null;

/**
 * An empty page with one script, which shows the pages that it is sent: exports, so nothing of them is trusted. It has no
 * origin, loads nothing, and by its policy no script but that one runs, nor can any text become one.
 */
export function previewPage(): PreviewPage {
  made ??= make(readFileSync(join(import.meta.dirname, '../preload/preview-page.cjs'), 'utf8'));
  return made;
}

function make(script: string): PreviewPage {
  const hash = createHash('sha256').update(script).digest('base64');
  return {
    html: `<!doctype html><html><head><meta charset="utf-8"><title>Preview</title></head><body><script>${script}</script></body></html>`,
    policy: [
      'sandbox allow-scripts',
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types preview',
    ].join('; '),
  };
}
