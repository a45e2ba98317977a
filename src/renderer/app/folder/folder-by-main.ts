import { unpackRecords } from '../../../shared/folder/record.ts';
import type { IpcResult } from '../../../shared/ipc/contract.ts';
import type { FolderResponses } from '../../../shared/ipc/folder-contract.ts';
import type { FolderSide } from '../../documents/folder/folder-round.ts';
import { request } from '../../platform/bridge.ts';

/** A publication's folder, which the main process reads and writes. What it cannot do is thrown, in words. */
export const folderByMain = (
  publicationId: string,
): FolderSide<FolderResponses['folder:read']['positions'] | undefined> => ({
  read: async () => {
    const read = await asked(request('folder:read', publicationId));
    return { ...read, records: unpackRecords(read.records) };
  },
  readAll: async (documentId) => unpackRecords(await asked(request('folder:read-all', { publicationId, documentId }))),
  done: async (positions, there) => {
    await asked(request('folder:done', { publicationId, positions: positions ?? {}, there }));
  },
  append: (records, isCompaction) =>
    asked(request('folder:append', { publicationId, records: [...records], isCompaction })),
});

async function asked<T>(answer: Promise<IpcResult<T>>): Promise<T> {
  const given = await answer;
  if (!given.ok) throw new Error(given.error.message);
  return given.value;
}
