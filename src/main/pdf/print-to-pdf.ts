import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { fillPages, needsPages } from '../../shared/export/html/fill-pages.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import { headingPages } from './heading-pages.ts';
import { hasPictures, letTextUp, moveText, type PassedBlocks } from './let-text-up.ts';
import { informationOf, withInformation } from './pdf-information.ts';
import type { PrintWindow } from './print-window.ts';
import type { RememberedPages } from './remembered-pages.ts';

/** Numbers in the contents move nothing: one run has room for them. A second is for what nobody has thought of. */
const MOST_RUNS = 2;

export interface PrintOptions {
  /** Where it is printed. It is destroyed where the print is called off. */
  readonly printer: PrintWindow;
  readonly pageSize: PageSize;
  readonly signal?: AbortSignal;
  /** Saves the second run where nothing has moved since the last print. */
  readonly remembered?: RememberedPages;
}

/**
 * Prints a page to a tagged, bookmarked PDF in a window that nobody sees. Page size and margins come from the page's own `@page` rules. What
 * a page says of its own pages (contents, running section) is known after a first run, and printed in a second: what comes
 * out says of itself what is so, whatever was remembered.
 */
export async function printToPdf(
  html: string,
  { printer, pageSize, signal, remembered }: PrintOptions,
): Promise<Uint8Array> {
  // A file, because a data: URL ends at 2 MB, and a long issue with its fonts is longer.
  const folder = await mkdtemp(join(tmpdir(), 'digest-desk-print-'));
  const file = join(folder, 'page.html');
  const url = pathToFileURL(file).href;
  let told = needsPages(html) ? (remembered?.get(html, pageSize) ?? null) : null;
  const filled = () => (told === null ? html : fillPages(html, told.headings, told.pages));
  await writeFile(file, filled());
  const { window } = printer;
  const stop = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal?.addEventListener('abort', stop);
  try {
    let passed: PassedBlocks | null = hasPictures(html) ? null : [];
    const print = async (): Promise<Uint8Array> => {
      signal?.throwIfAborted();
      await printer.load(url);
      signal?.throwIfAborted();
      if (passed === null) passed = await letTextUp(window.webContents, html);
      else await moveText(window.webContents, passed);
      return await window.webContents.printToPDF({
        pageSize,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    };
    let pdf = await print();
    for (let run = 0; needsPages(html) && run < MOST_RUNS; run += 1) {
      const found = headingPages(pdf);
      if (isDeepStrictEqual(found, told)) break;
      told = found;
      await writeFile(file, filled());
      pdf = await print();
    }
    if (told !== null) remembered?.set(html, pageSize, told);
    return withInformation(pdf, informationOf(html));
  } catch (cause) {
    signal?.throwIfAborted();
    throw cause;
  } finally {
    signal?.removeEventListener('abort', stop);
    await rm(folder, { recursive: true, force: true });
  }
}
