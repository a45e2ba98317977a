import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { keepCompiled } from './compile-cache.ts';
import { mendDatabase } from './database-log/mend-database.ts';
import { createOpenedPackages, packagesIn } from './files/opened-package.ts';
import { receiveRequests } from './ipc/receive.ts';
import { send } from './ipc/send.ts';
import { mark } from './measure.ts';
import { registerAppScheme, serveAppFiles } from './security/app-protocol.ts';
import { lockDownContents, lockDownSession } from './security/lock-down.ts';
import { layOutDictionaries, shippedDictionaries } from './spelling/lay-out-dictionaries.ts';
import { type MainWindow, openMainWindow } from './windows/main-window.ts';

const COMMANDS = new Set([
  'import',
  'export',
  'release',
  'key',
  'check',
  'inspect',
  'search',
  'register',
  'hash',
  'verify',
  'pack',
  '--help',
  '--version',
]);

/** Words behind the program's name: in a checkout Electron's own first argument is the folder. */
const words = process.argv.slice(app.isPackaged ? 1 : 2).filter((word) => !word.startsWith('--user-data-dir'));
const PRINT = '--print-pdf=';
/** The file behind `--print-pdf=FILE`, or null where the app was not started to print. */
const printJob = process.argv.find((word) => word.startsWith(PRINT))?.slice(PRINT.length) ?? null;

mark('process');
if (printJob !== null) void print(printJob);
else if (app.isPackaged && COMMANDS.has(words[0] ?? '')) void runCommand();
else openApp();

async function print(jobFile: string): Promise<void> {
  app.commandLine.appendSwitch('disable-gpu');
  // Else the app ends with the window that printed, before the file is written.
  app.on('window-all-closed', () => {});
  const { runPrintJob } = await import('./pdf/print-job.ts');
  await app.whenReady();
  app.exit(await runPrintJob(jobFile));
}

async function runCommand(): Promise<void> {
  const { runDigest } = await import('./cli/digest.ts');
  app.exit(await runDigest(words, join(process.resourcesPath, 'cli'), app.getVersion()));
}

function openApp(): void {
  registerAppScheme();
  lockDownContents();
  const profile = process.env.DIGEST_DESK_PROFILE;
  if (profile !== undefined) {
    mkdirSync(profile, { recursive: true });
    app.setPath('userData', profile);
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  keepCompiled(app.getPath('userData'));
  if (process.platform === 'linux') layOutDictionaries(shippedDictionaries(), app.getPath('userData'));
  const windows = new Map<number, MainWindow>();
  // Not of all windows there are: one may be printing.
  const first = () => [...windows.values()][0]?.window;
  const packages = createOpenedPackages(() => {
    const window = BrowserWindow.getFocusedWindow() ?? first();
    if (window !== undefined) send(window.webContents, 'package:waiting', null);
  });
  for (const path of packagesIn(words, process.cwd())) packages.add(path);
  // A Mac tells of a double click in this way, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    packages.add(path);
  });
  const open = () => {
    const opened = openMainWindow(join(app.getPath('userData'), 'window.json'));
    windows.set(opened.window.id, opened);
    opened.window.on('closed', () => windows.delete(opened.window.id));
  };
  // What answers a window is loaded when the window has been given its files: before, both would wait for one thread.
  const answer = async () => {
    const { serveWindows } = await import('./ipc/serve-windows.ts');
    return serveWindows(app.getPath('userData'), {
      windowOf: (window) => windows.get(window.id),
      openWindow: open,
      packages,
    });
  };
  app.on('second-instance', (_event, others, folder) => {
    const window = first();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    for (const path of packagesIn(others.slice(1), folder)) packages.add(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.size === 0) open();
  });
  void app.whenReady().then(() => {
    mark('ready');
    lockDownSession(session.defaultSession);
    const isServed = new Promise<void>((done) => serveAppFiles(join(import.meta.dirname, '../renderer'), done));
    open();
    // Its page, which opens the database, is not served before this turn is over.
    mendDatabase(app.getPath('userData'));
    // While the page comes from a development server, nothing of ours is asked for.
    receiveRequests(process.env.ELECTRON_RENDERER_URL === undefined ? isServed.then(answer) : answer());
  });
}
