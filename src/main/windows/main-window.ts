import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import { send } from '../ipc/send.ts';
import { mark } from '../measure.ts';
import { attachContextMenu } from '../menu/context-menu.ts';
import { APP_ORIGIN } from '../security/app-protocol.ts';
import { readWindowState, rememberWindow, type WindowState } from './window-state.ts';

/** How long a closing window may take to write what waits. */
const FLUSH_MS = 2_000;

export interface MainWindow {
  readonly window: BrowserWindow;
  readonly setTheme: (theme: WindowState['theme']) => void;
  readonly setZoom: (zoom: number) => void;
}

/** Opens a window of the app. It is shown with its first picture, so nothing flashes. */
export function openMainWindow(stateFile: string): MainWindow {
  const state = readWindowState(stateFile);
  let { theme, zoom } = state;
  nativeTheme.themeSource = theme;
  const window = new BrowserWindow({
    ...(state.x === undefined || state.y === undefined ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Digest Desk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161412' : '#f3f1ee',
    ...(process.platform === 'darwin'
      ? { titleBarStyle: 'hiddenInset' as const, trafficLightPosition: { x: 14, y: 14 } }
      : { frame: false }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
      zoomFactor: zoom,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  const remember = rememberWindow(window, stateFile, () => ({ theme, zoom }));
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    mark('ready-to-show');
    window.show();
  });

  const tellState = () =>
    send(window.webContents, 'window:state', {
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
  for (const event of ['maximize', 'unmaximize', 'enter-full-screen', 'leave-full-screen'] as const) {
    window.on(event as 'maximize', tellState);
  }
  closeAfterFlush(window);
  offerReloadAfterCrash(window);
  attachContextMenu(window);
  void window.loadURL(process.env.ELECTRON_RENDERER_URL ?? `${APP_ORIGIN}/`);

  return {
    window,
    setTheme(next) {
      theme = next;
      nativeTheme.themeSource = next;
      remember();
    },
    setZoom(next) {
      zoom = next;
      window.webContents.setZoomFactor(next);
      remember();
    },
  };
}

/** Lets the page write what waits before the window goes; a page that does not answer does not hold it up. */
function closeAfterFlush(window: BrowserWindow): void {
  let isFlushed = false;
  window.on('close', (event) => {
    if (isFlushed || window.webContents.isCrashed()) return;
    event.preventDefault();
    isFlushed = true;
    send(window.webContents, 'app:flush', null);
    setTimeout(() => {
      if (!window.isDestroyed()) window.close();
    }, FLUSH_MS);
  });
}

/** When the page's process dies, everything written is in the database: say so, and offer to load it again. */
function offerReloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: 'The window stopped working.',
        detail: `Your text is safe: every word up to the last moment is stored on this computer.\n(Cause: ${reason})`,
        buttons: ['Reload the window', 'Quit'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? reloadAfterThis(window) : window.destroy()));
  });
}

/** Loads a crashed window again. Within the event that told of the crash, that ends the whole app by a signal. */
function reloadAfterThis(window: BrowserWindow): void {
  setImmediate(() => {
    if (!window.isDestroyed()) window.reload();
  });
}
