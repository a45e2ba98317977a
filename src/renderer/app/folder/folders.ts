import type { PublicationId } from '../../../shared/domain/ids.ts';
import type { FolderMembership } from '../../../shared/folder/folder-membership.ts';
import type { IpcResult } from '../../../shared/ipc/contract.ts';
import { onEvent, request } from '../../platform/bridge.ts';
import type { Workspace } from '../workspace.ts';
import { createFolderPublication, type FolderPublication } from './folder-publication.ts';

/** The publications of this profile that are shared by folders. */
export interface Folders {
  /** Keeps its identity until one is shared or left. */
  readonly memberships: () => readonly FolderMembership[];
  readonly shared: (publicationId: string) => FolderPublication | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly share: (path: string, publicationId: string, passphrase: string | null) => Promise<IpcResult<null>>;
  readonly leave: (publicationId: string) => Promise<void>;
}

/** The first picture does not wait for it, nor the first key. */
const START_AFTER_MS = 2_500;

export function createFolders(needs: Pick<Workspace, 'database' | 'preferences' | 'pictures' | 'versions'>): Folders {
  const listeners = new Set<() => void>();
  const shared = new Map<string, FolderPublication>();
  let memberships: readonly FolderMembership[] = [];
  const take = (next: readonly FolderMembership[]) => {
    const before = new Map(memberships.map(({ publicationId, path }) => [publicationId, path]));
    memberships = next;
    const now = new Map(next.map(({ publicationId, path }) => [publicationId, path]));
    for (const [id, publication] of shared) {
      if (now.get(id) === before.get(id)) continue;
      publication.destroy();
      shared.delete(id);
    }
    for (const id of now.keys())
      if (!shared.has(id)) shared.set(id, createFolderPublication(id as PublicationId, needs));
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    const answer = await request('folder:list');
    if (answer.ok) take(answer.value);
  };
  onEvent('folder:changed', take);
  setTimeout(() => void ask(), START_AFTER_MS);
  return {
    memberships: () => memberships,
    shared: (id) => shared.get(id) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async share(path, publicationId, passphrase) {
      const answer = await request('folder:share', { path, publicationId, passphrase });
      if (answer.ok) {
        await ask();
        await shared.get(publicationId)?.round();
      }
      return answer;
    },
    async leave(publicationId) {
      await request('folder:leave', publicationId);
      await ask();
    },
  };
}
