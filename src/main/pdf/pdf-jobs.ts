import type { BrowserWindow } from 'electron';
import type { RequestArguments } from '../../shared/ipc/contract.ts';
import { RequestFailure } from '../ipc/request-failure.ts';
import { withFonts } from './embedded-fonts.ts';
import { printToPdf } from './print-to-pdf.ts';
import { createPrintWindows } from './print-window.ts';
import { createRememberedPages } from './remembered-pages.ts';

type PrintJob = RequestArguments<'pdf:print'>[0];

/** Prints that the window asked for, each of which it can call off. */
export function createPdfJobs(): {
  print: (job: PrintJob, parent: BrowserWindow) => Promise<Uint8Array>;
  cancel: (jobId: string) => void;
} {
  const running = new Map<string, AbortController>();
  const remembered = createRememberedPages();
  const windows = createPrintWindows();
  return {
    async print({ jobId, html, pageSize }, parent) {
      const controller = new AbortController();
      running.set(jobId, controller);
      const printer = windows.take(parent);
      try {
        return await printToPdf(await withFonts(html), { printer, pageSize, signal: controller.signal, remembered });
      } catch (cause) {
        if (controller.signal.aborted)
          throw new RequestFailure('cancelled', 'The PDF was called off. Nothing was written.');
        throw cause;
      } finally {
        running.delete(jobId);
        windows.giveBack(printer);
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  };
}
