import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { trustedScriptUrl } from './trusted-types.ts';

const SHEET_WIDTH_PX = 640;

/** Draws every page of a PDF into the holder, in place of what it had; each is a sheet of that class. */
export async function drawPages(
  pdf: Uint8Array,
  holder: HTMLElement,
  sheetClass: string,
  signal: AbortSignal,
): Promise<void> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  const port = new Worker(trustedScriptUrl(new URL(workerUrl, location.href)), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const loading = getDocument({ data: pdf.slice(), worker, isEvalSupported: false, useWasm: false });
  try {
    const document_ = await loading.promise;
    const sheets: HTMLElement[] = [];
    for (let number = 1; number <= document_.numPages; number += 1) {
      if (signal.aborted) return;
      const page = await document_.getPage(number);
      const size = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (SHEET_WIDTH_PX / size.width) * devicePixelRatio });
      const canvas = document.createElement('canvas');
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      canvas.className = sheetClass;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', `Page ${number} of ${document_.numPages}`);
      await page.render({ canvas, viewport }).promise;
      sheets.push(canvas);
    }
    if (!signal.aborted) holder.replaceChildren(...sheets);
  } finally {
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
}
