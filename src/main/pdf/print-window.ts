import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';

/** A window that nobody sees, for pages that are to be printed. */
export interface PrintWindow {
  readonly window: BrowserWindow;
  /** Loads a page, which may read nothing but itself. */
  readonly load: (url: string) => Promise<void>;
}

/**
 * Opens such a window: sandboxed, without scripts, in a session of its own. Where it has a parent it goes with that, so that
 * closing the last window that a person sees ends the app.
 */
export function openPrintWindow(parent?: BrowserWindow): PrintWindow {
  const quiet = session.fromPartition(`print-${randomUUID()}`);
  let allowed = '';
  quiet.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: details.url !== allowed && !details.url.startsWith('data:') }),
  );
  const window = new BrowserWindow({
    show: false,
    ...(parent === undefined ? {} : { parent }),
    webPreferences: { session: quiet, sandbox: true, contextIsolation: true, javascript: false, spellcheck: false },
  });
  return {
    window,
    async load(url) {
      allowed = url;
      await window.loadURL(url);
    },
  };
}

/** Who prints once mostly prints again, and a new process for it costs a quarter of the print. */
const KEEP_MS = 60_000;

/** Windows to print in: the last one that was used waits a minute for the next print. */
export interface PrintWindows {
  readonly take: (parent?: BrowserWindow) => PrintWindow;
  /** Keeps a window for the next print, or lets it go. */
  readonly giveBack: (taken: PrintWindow) => void;
}

/** Makes the windows of one process. */
export function createPrintWindows(): PrintWindows {
  let kept: PrintWindow | null = null;
  let timer: NodeJS.Timeout | undefined;
  const close = ({ window }: PrintWindow) => {
    if (!window.isDestroyed()) window.destroy();
  };
  return {
    take(parent) {
      clearTimeout(timer);
      const taken = kept;
      kept = null;
      return taken === null || taken.window.isDestroyed() ? openPrintWindow(parent) : taken;
    },
    giveBack(taken) {
      if (taken.window.isDestroyed()) return;
      if (kept !== null) return close(taken);
      kept = taken;
      // What was printed is not kept in memory.
      taken.load('about:blank').catch(() => close(taken));
      clearTimeout(timer);
      timer = setTimeout(() => {
        kept = null;
        close(taken);
      }, KEEP_MS);
    },
  };
}
