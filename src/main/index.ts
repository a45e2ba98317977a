import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { createHandlers } from './ipc/handlers.ts';
import { serveRequests } from './ipc/serve.ts';
import { mark } from './measure.ts';
import { printJobFile, runPrintJob } from './pdf/print-job.ts';
import { systemKeystore } from './people/keystore.ts';
import { createPersonStore } from './people/person-store.ts';
import { registerAppScheme, serveAppFiles } from './security/app-protocol.ts';
import { lockDownContents, lockDownSession } from './security/lock-down.ts';
import { createPictureCopies } from './snapshots/picture-copies.ts';
import { createSnapshotStore } from './snapshots/snapshot-store.ts';
import { checkSpellingIn } from './spelling/check-spelling-in.ts';
import { layOutDictionaries, shippedDictionaries } from './spelling/lay-out-dictionaries.ts';
import { type MainWindow, openMainWindow } from './windows/main-window.ts';

const COMMANDS = new Set([
  'import',
  'export',
  'check',
  'inspect',
  'search',
  'register',
  'hash',
  'verify',
  '--help',
  '--version',
]);

/** Words behind the program's name: in a checkout Electron's own first argument is the folder. */
const words = process.argv.slice(app.isPackaged ? 1 : 2).filter((word) => !word.startsWith('--user-data-dir'));
const printJob = printJobFile(process.argv);

mark('process');
if (printJob !== null) void print(printJob);
else if (app.isPackaged && COMMANDS.has(words[0] ?? '')) void runCommand();
else openApp();

async function print(jobFile: string): Promise<void> {
  app.commandLine.appendSwitch('disable-gpu');
  // Else the app ends with the window that printed, before the file is written.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  app.exit(await runPrintJob(jobFile));
}

async function runCommand(): Promise<void> {
  const { runDigest } = await import('./cli/digest.ts');
  app.exit(await runDigest(words, app.getVersion()));
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
  if (process.platform === 'linux') layOutDictionaries(shippedDictionaries(), app.getPath('userData'));
  const windows = new Map<number, MainWindow>();
  const open = () => {
    const opened = openMainWindow(join(app.getPath('userData'), 'window.json'));
    windows.set(opened.window.id, opened);
    opened.window.on('closed', () => windows.delete(opened.window.id));
  };
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized()) window.restore();
    window?.focus();
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
    serveAppFiles(join(import.meta.dirname, '../renderer'));
    serveRequests(
      createHandlers({
        snapshots: createSnapshotStore(join(app.getPath('userData'), 'snapshots')),
        pictures: createPictureCopies(join(app.getPath('userData'), 'pictures')),
        people: createPersonStore({
          path: join(app.getPath('userData'), 'people.json'),
          keystore: systemKeystore,
          systemName: () => userInfo().username,
        }),
        windowOf: (window) => windows.get(window.id),
        openWindow: open,
        checkSpellingIn: (language) => checkSpellingIn(session.defaultSession, language),
      }),
    );
    open();
  });
}
