import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { createFolderStates } from '../../../src/main/shared-folder/folder-state.ts';
import { chooseFolder, openSharedFolder, type SharedFolder } from '../../../src/main/shared-folder/shared-folder.ts';
import { type FolderRound, folderRound } from '../../../src/renderer/documents/folder/folder-round.ts';
import { mergeUpdate } from '../../../src/shared/merging/merge-update.ts';

export const PUBLICATION = 'black-sea';
export const noKeystore = { isThere: () => false, encrypt: () => new Uint8Array(), decrypt: () => '' };

/** A machine with its own copy of the folder, its profile and its documents. */
export interface Device {
  /** Its copy of the folder. */
  readonly view: string;
  readonly profile: string;
  readonly doc: (id: string) => Y.Doc;
  readonly side: () => SharedFolder;
  readonly round: () => Promise<FolderRound>;
  /** Keeps a backup of the machine's own profile; the folder is not part of it. */
  readonly backUp: () => () => void;
}

export const newFolder = (name = 'folder'): string => mkdtempSync(join(tmpdir(), `digest-desk-${name}-`));

export async function newDevice({
  passphrase = null,
  compactOverBytes = 2 * 1024 * 1024,
  view = newFolder(),
}: {
  readonly passphrase?: string | null;
  readonly compactOverBytes?: number;
  readonly view?: string;
} = {}): Promise<Device> {
  const profile = newFolder('profile');
  const docs = new Map<string, Y.Doc>();
  const host = {
    states: createFolderStates(join(profile, 'folders.json')),
    keystore: noKeystore,
    compactOverBytes,
    scryptCost: 1 << 14,
  };
  await chooseFolder(view, PUBLICATION, passphrase, host);
  const doc = (id: string): Y.Doc => {
    const known = docs.get(id) ?? new Y.Doc();
    docs.set(id, known);
    return known;
  };
  let side = openSharedFolder(PUBLICATION, host);
  return {
    view,
    profile,
    doc,
    side: () => side,
    round: () =>
      folderRound(side, {
        list: async () => [...docs.keys()].sort().map((documentId) => ({ kind: 'issue' as const, documentId })),
        state: async (id) => Y.encodeStateAsUpdate(doc(id)),
        async merge(byDocument) {
          for (const { documentId, update, isWhole, vector } of [...byDocument.values()].flat())
            mergeUpdate(doc(documentId), update, { at: '2026-11-26T09:00:00.000Z', isWhole, knownThere: vector });
          return new Map();
        },
      }),
    backUp() {
      const kept = newFolder('backup');
      cpSync(profile, kept, { recursive: true });
      for (const [id, each] of docs) writeFileSync(join(kept, `${id}.yjs`), Y.encodeStateAsUpdate(each));
      const ids = [...docs.keys()];
      return () => {
        rmSync(profile, { recursive: true });
        mkdirSync(profile);
        cpSync(join(kept, 'folders.json'), join(profile, 'folders.json'));
        docs.clear();
        for (const id of ids) Y.applyUpdate(doc(id), readFileSync(join(kept, `${id}.yjs`)));
        side = openSharedFolder(PUBLICATION, { ...host, states: createFolderStates(join(profile, 'folders.json')) });
      };
    },
  };
}

/** The text of a document, for comparing. */
export const textOf = (device: Device, id = 'one'): string => device.doc(id).getText('t').toString();

export const type = (device: Device, words: string, id = 'one'): void => {
  const text = device.doc(id).getText('t');
  text.insert(text.length, words);
};
