import { readFile, stat, statfs } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, Menu, shell } from 'electron';
import type { LocalPeople } from '../../shared/domain/local-person.ts';
import { PACKAGE_LIMITS } from '../../shared/exchange/limits.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { existingFiles, writePackage } from '../files/export-files.ts';
import { createExportJobs } from '../files/export-jobs.ts';
import type { OpenedPackages } from '../files/opened-package.ts';
import type { ProfileStore } from '../files/profile-store.ts';
import { readReleaseFolder } from '../files/read-release-folder.ts';
import type { UnfinishedWrites } from '../files/unfinished-writes.ts';
import { mark } from '../measure.ts';
import { setApplicationMenu } from '../menu/application-menu.ts';
import { createPdfJobs } from '../pdf/pdf-jobs.ts';
import type { PersonStore } from '../people/person-store.ts';
import { openExternal } from '../security/lock-down.ts';
import type { PictureCopies } from '../snapshots/picture-copies.ts';
import type { SnapshotStore } from '../snapshots/snapshot-store.ts';
import type { Team } from '../team/team.ts';
import type { MainWindow } from '../windows/main-window.ts';
import type { folderHandlers } from './folder-handlers.ts';
import { RequestFailure } from './request-failure.ts';
import { send } from './send.ts';
import type { Handlers } from './serve.ts';
import { teamHandlers } from './team-handlers.ts';

/** A file larger than this is no text to import, and would only fill the memory. */
const MOST_IMPORT_BYTES = 120 * 1024 * 1024;
const PLATFORMS: readonly string[] = ['linux', 'darwin', 'win32'];

export interface HandlerContext {
  readonly snapshots: SnapshotStore;
  readonly pictures: PictureCopies;
  readonly people: PersonStore;
  readonly profiles: ProfileStore;
  readonly team: Team;
  readonly folders: ReturnType<typeof folderHandlers>;
  readonly openWindow: () => void;
  readonly packages: OpenedPackages;
  readonly unfinished: UnfinishedWrites;
  readonly checkSpellingIn: (language: string) => void;
  readonly windowOf: (window: BrowserWindow) => MainWindow | undefined;
}

/** What a person may be asked to choose a file for. */
const CHOICES = {
  issue: {
    title: 'Import a digest',
    name: 'Texts',
    extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'json'],
  },
  register: { title: 'Bring in entities', name: 'Registers', extensions: ['csv', 'tsv', 'json'] },
  picture: {
    title: 'Add a picture',
    name: 'Pictures',
    extensions: ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'svg'],
  },
  package: { title: 'Open a package', name: 'Packages', extensions: ['digest'] },
  font: { title: 'Add a font', name: 'Fonts', extensions: ['woff2', 'ttf', 'otf'] },
  brand: { title: 'Take over a brand', name: 'Brands', extensions: ['json'] },
} as const;

/** Answers to everything that the window may ask. */
export function createHandlers({
  snapshots,
  pictures,
  people,
  profiles,
  team,
  folders,
  windowOf,
  openWindow,
  packages,
  unfinished,
  checkSpellingIn,
}: HandlerContext): Handlers {
  const pdf = createPdfJobs();
  const exports = createExportJobs(unfinished);
  /** Where a person has said that a package may be written, each once. */
  const places = new Set<string>();
  const windowFor = (event: IpcMainInvokeEvent): BrowserWindow => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null) throw new RequestFailure('failed', 'The window is gone.');
    return window;
  };
  return {
    'app:info': async (): Promise<AppInfo> => ({
      version: app.getVersion(),
      platform: (PLATFORMS.includes(process.platform) ? process.platform : 'other') as AppInfo['platform'],
      hadLibrary: !(await snapshots.isEmpty()),
      documentsFolder: app.getPath('documents'),
      userDataFolder: app.getPath('userData'),
      languages: app.getPreferredSystemLanguages(),
    }),
    'app:reload': (event) => {
      windowFor(event).reload();
      return null;
    },
    'app:ready': (_event, { at }) => {
      mark(at);
      return null;
    },
    'window:open': () => {
      openWindow();
      return null;
    },
    'window:control': (event, control) => {
      const window = windowFor(event);
      if (control === 'minimize') window.minimize();
      else if (control === 'close') window.close();
      else if (window.isMaximized()) window.unmaximize();
      else window.maximize();
      return null;
    },
    'window:zoom': (event, zoom) => {
      windowOf(windowFor(event))?.setZoom(zoom);
      return null;
    },
    'window:theme': (event, theme) => {
      windowOf(windowFor(event))?.setTheme(theme);
      return null;
    },
    'spelling:language': (_event, language) => {
      checkSpellingIn(language);
      return null;
    },
    'menu:set': (_event, items) => {
      setApplicationMenu(items);
      return null;
    },
    'menu:popup': (event, { x, y }) => {
      Menu.getApplicationMenu()?.popup({ window: windowFor(event), x: Math.round(x), y: Math.round(y) });
      return null;
    },
    'shell:open-external': async (_event, url) => {
      if (await openExternal(url)) return null;
      throw new RequestFailure('denied', `“${url}” was not opened: only http, https and mailto links are.`);
    },
    'shell:show-in-folder': (_event, path) => {
      if (!isAbsolute(path)) throw new RequestFailure('invalid', `“${path}” is not a whole path.`);
      shell.showItemInFolder(path);
      return null;
    },
    'import:choose-file': async (event, wanted) => {
      const { filePaths } = await dialog.showOpenDialog(windowFor(event), {
        title: CHOICES[wanted].title,
        properties: ['openFile'],
        filters: [
          { name: CHOICES[wanted].name, extensions: [...CHOICES[wanted].extensions] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      const path = filePaths[0];
      if (path === undefined) return null;
      const { size } = await stat(path);
      const most = wanted === 'package' ? PACKAGE_LIMITS.fileBytes : MOST_IMPORT_BYTES;
      if (size > most) {
        throw new RequestFailure(
          'invalid',
          `${basename(path)} has ${Math.round(size / 1048576)} MB; at most ${most / 1048576} MB can be read. Nothing was changed.`,
        );
      }
      return { name: basename(path), content: new Uint8Array(await readFile(path)) };
    },
    'package:choose-place': async (event, { suggestedName }) => {
      const { filePath } = await dialog.showSaveDialog(windowFor(event), {
        title: 'Save the package',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'Packages', extensions: ['digest'] }],
      });
      if (filePath === undefined || filePath === '') return null;
      places.add(filePath);
      return filePath;
    },
    'package:write': async (_event, { path, content }) => {
      if (!places.delete(path)) throw new RequestFailure('denied', `“${path}” was not chosen for a package.`);
      await writePackage(path, content);
      return null;
    },
    'package:opened': () => packages.take(),
    'export:choose-folder': async (event, { current }) => {
      const { filePaths } = await dialog.showOpenDialog(windowFor(event), {
        title: 'Export to',
        buttonLabel: 'Export here',
        defaultPath: current === '' ? app.getPath('documents') : current,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
    'export:existing': (_event, { folder, names }) => existingFiles(folder, names),
    'export:write': (_event, job) => exports.write(job),
    'export:cancel': (_event, jobId) => {
      exports.cancel(jobId);
      return null;
    },
    'profiles:read': () => profiles.read(),
    'profiles:write': (_event, all) => profiles.write(all),
    'release:read': (_event, folder) => readReleaseFolder(folder),
    'pdf:print': (event, job) => pdf.print(job, windowFor(event)),
    'pdf:cancel': (_event, jobId) => {
      pdf.cancel(jobId);
      return null;
    },
    'storage:free': async () => {
      const { bavail, bsize } = await statfs(app.getPath('userData'));
      return bavail * bsize;
    },
    'copy:save-elsewhere': async (event, { suggestedName, content }) => {
      const { filePath } = await dialog.showSaveDialog(windowFor(event), {
        title: 'Save a copy',
        defaultPath: suggestedName,
      });
      if (filePath === undefined || filePath === '') return null;
      await writeFileAtomic(filePath, content);
      return filePath;
    },
    'pictures:keep': async (_event, { sha256, content }) => {
      await pictures.keep(sha256, content);
      return null;
    },
    'pictures:read': (_event, sha256) => pictures.read(sha256),
    'snapshots:write': (_event, document) => snapshots.write(document),
    'snapshots:documents': () => snapshots.documentIds(),
    'snapshots:list': () => snapshots.list(),
    'snapshots:read': (_event, { documentId, file }) => snapshots.read(documentId, file),
    'people:list': () => people.list(),
    'people:create': (_event, values) => tellAll(people.create(values)),
    'people:change': (_event, { id, ...values }) => tellAll(people.change(id, values)),
    'people:choose': (_event, id) => tellAll(people.choose(id)),
    'people:sign': (_event, content) => people.sign(content),
    ...teamHandlers(team),
    ...folders,
  };
}

/** The people of a profile are the same in all its windows. */
async function tellAll(change: Promise<LocalPeople>): Promise<LocalPeople> {
  const people = await change;
  for (const { webContents } of BrowserWindow.getAllWindows()) send(webContents, 'people:changed', people);
  return people;
}
