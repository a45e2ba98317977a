import { BrowserWindow, dialog } from 'electron';
import { packRecords } from '../../shared/folder/record.ts';
import type { EventChannel, Events } from '../../shared/ipc/contract.ts';
import type { Keystore } from '../people/keystore.ts';
import { createFolderStates, type FolderStates } from '../shared-folder/folder-state.ts';
import { chooseFolder, openSharedFolder, readMarker, type SharedFolder } from '../shared-folder/shared-folder.ts';
import { createFolderWatch, type FolderWatch } from '../shared-folder/watch-folder.ts';
import { RequestFailure } from './request-failure.ts';
import { send } from './send.ts';
import type { Handlers } from './serve.ts';

type FolderChannel = Extract<keyof Handlers, `folder:${string}`>;

/** Answers to what the window asks of shared folders. `path` is where a profile remembers them. */
export function folderHandlers(path: string, keystore: Keystore): Pick<Handlers, FolderChannel> {
  const states = createFolderStates(path);
  const host = { states, keystore };
  const open = new Map<string, SharedFolder>();
  const folder = (publicationId: string): SharedFolder => {
    const known = open.get(publicationId) ?? openSharedFolder(publicationId, host);
    open.set(publicationId, known);
    return known;
  };
  const watches = new Map<string, FolderWatch>();
  const watchIt = async (publicationId: string) => {
    const path = (await states.get(publicationId))?.path;
    if (path === undefined) return;
    const watch = watches.get(publicationId) ?? createFolderWatch(() => toAll('folder:touched', publicationId));
    watches.set(publicationId, watch);
    await watch.keep(path);
  };
  const forget = (publicationId: string) => {
    open.delete(publicationId);
    watches.get(publicationId)?.end();
    watches.delete(publicationId);
  };
  return {
    'folder:list': () => list(states),
    'folder:choose': async ({ sender }) => {
      const window = BrowserWindow.fromWebContents(sender);
      if (window === null) throw new RequestFailure('failed', 'The window is gone.');
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Share by a folder',
        buttonLabel: 'Use this folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      const [chosen] = filePaths;
      if (chosen === undefined) return null;
      const marker = await readMarker(chosen);
      return {
        path: chosen,
        publicationId: marker?.publicationId ?? null,
        isEncrypted: (marker?.encryption ?? null) !== null,
      };
    },
    'folder:share': async (_event, { path: chosen, publicationId, passphrase }) => {
      await chooseFolder(chosen, publicationId, passphrase, host);
      forget(publicationId);
      await tellAll(states);
      return null;
    },
    'folder:leave': async (_event, publicationId) => {
      await states.forget(publicationId);
      forget(publicationId);
      await tellAll(states);
      return null;
    },
    'folder:read': async (_event, publicationId) => {
      // Before it is read: what comes while it is read is told.
      await watchIt(publicationId);
      const read = await folder(publicationId).read();
      return { ...read, records: packRecords(read.records) };
    },
    'folder:read-all': async (_event, { publicationId, documentId }) =>
      packRecords(await folder(publicationId).readAll(documentId)),
    'folder:done': async (_event, { publicationId, positions, there }) => {
      await folder(publicationId).done(positions, there);
      return null;
    },
    'folder:append': (_event, { publicationId, records, isCompaction }) =>
      folder(publicationId).append(records, isCompaction),
    'folder:keep-picture': (_event, { publicationId, sha256, content }) =>
      folder(publicationId).keepPicture(sha256, content),
    'folder:read-picture': (_event, { publicationId, sha256 }) => folder(publicationId).readPicture(sha256),
  };
}

const list = async (states: FolderStates) =>
  (await states.list()).map(({ publicationId, path, passphrase }) => ({
    publicationId,
    path,
    isEncrypted: passphrase !== null,
  }));

const tellAll = async (states: FolderStates): Promise<void> => toAll('folder:changed', await list(states));

function toAll<C extends EventChannel>(channel: C, payload: Events[C]): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) send(webContents, channel, payload);
}
