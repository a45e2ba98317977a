import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import { fillPages, needsPages } from '../../shared/export/html/fill-pages.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { headingPages } from './heading-pages.ts';
import { informationOf, withInformation } from './pdf-information.ts';

/** Numbers in the contents move nothing: one run has room for them. A second is for what nobody has thought of. */
const MOST_RUNS = 2;

export interface PrintOptions {
  readonly pageSize: PageSize;
  readonly signal?: AbortSignal;
}

/**
 * Prints a page to a tagged, bookmarked PDF in a window that nobody sees: sandboxed, without scripts, in a session
 * of its own that may read nothing but the page itself. Page size and margins come from the page's own `@page` rules. What
 * a page says of its own pages (contents, running section) is printed in a second run, as it is known after the first.
 */
export async function printToPdf(html: string, { pageSize, signal }: PrintOptions): Promise<Uint8Array> {
  // A file, because a data: URL ends at 2 MB, and a long issue with its fonts is longer.
  const folder = await mkdtemp(join(tmpdir(), 'digest-desk-print-'));
  const file = join(folder, 'page.html');
  const url = pathToFileURL(file).href;
  await writeFile(file, html);
  const quiet = session.fromPartition(`print-${randomUUID()}`);
  quiet.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: details.url !== url && !details.url.startsWith('data:') }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: quiet, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  });
  const stop = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal?.addEventListener('abort', stop);
  try {
    const print = async (): Promise<Uint8Array> => {
      signal?.throwIfAborted();
      await window.loadURL(url);
      signal?.throwIfAborted();
      return await window.webContents.printToPDF({
        pageSize,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    };
    let pdf = await print();
    let told = needsPages(html) ? '' : null;
    for (let run = 0; told !== null && run < MOST_RUNS; run += 1) {
      const found = headingPages(pdf);
      if (found === null || JSON.stringify(found) === told) break;
      told = JSON.stringify(found);
      await writeFile(file, fillPages(html, found.headings, found.pages));
      pdf = await print();
    }
    return withInformation(pdf, informationOf(html));
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    await rm(folder, { recursive: true, force: true });
  }
}
