import type { PublicationId } from '../../../shared/domain/ids.ts';
import { folderWords } from '../../../shared/folder/folder-words.ts';
import { debounce } from '../../documents/debounce.ts';
import { onEvent } from '../../platform/bridge.ts';
import { watchLog } from '../../storage/document-log.ts';
import { issueIdsOf, readIssueRow } from '../../storage/shelf.ts';
import { createBlobExchange } from '../blob-exchange.ts';
import { idle } from '../idle.ts';
import type { Workspace } from '../workspace.ts';
import { writeCopy } from '../write-copy.ts';
import { blobsByFolder } from './blobs-by-folder.ts';
import { folderByMain } from './folder-by-main.ts';

/** How a publication stands with its folder. */
export interface FolderState {
  /** In words; empty where all is well. */
  readonly problem: string;
  /** When the last round was whole; null before the first. */
  readonly wholeAt: Date | null;
}

/** A publication that this window keeps in step with a folder. */
export interface FolderPublication {
  readonly state: () => FolderState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly round: () => Promise<void>;
  readonly destroy: () => void;
}

/** Of a folder that tells nothing, as one on a network drive. */
const ROUND_EVERY_MS = 5_000;
/** Who rests has what they wrote in the folder; who goes on, now and then. */
const WRITE_AFTER_MS = 1_000;
type Needs = Pick<Workspace, 'database' | 'preferences' | 'pictures' | 'versions'>;

export function createFolderPublication(publicationId: PublicationId, needs: Needs): FolderPublication {
  const listeners = new Set<() => void>();
  let state: FolderState = { problem: '', wholeAt: null };
  let running: Promise<void> | null = null;
  let isWantedAgain = false;
  let isGone = false;
  // Loaded when it is wanted: a window whose publications are not shared has no part of it.
  const parts = Promise.all([
    import('../../documents/folder/folder-round.ts'),
    import('../../documents/folder/library-folder.ts').then(({ libraryFolder }) =>
      libraryFolder(needs.database, publicationId, {
        writeCopy: (kind, id, copy) => writeCopy(kind, id, copy, 'From the shared folder'),
        pause: idle,
      }),
    ),
  ]);
  const set = (next: FolderState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const exchange = createBlobExchange(blobsByFolder(publicationId), needs);
  async function blobsOfIssues(): Promise<readonly string[]> {
    const ids = await issueIdsOf(needs.database, publicationId);
    const rows = await Promise.all(ids.map((id) => readIssueRow(needs.database, id)));
    return [...new Set(rows.flatMap((row) => [...(row?.pictures ?? []), ...(row?.kept ?? [])]))];
  }

  async function once(): Promise<void> {
    const [{ folderRound }, library] = await parts;
    try {
      const { problems } = await folderRound(folderByMain(publicationId), library);
      const [problem] = problems;
      const isWritten = !problems.some(({ kind }) => kind !== 'damaged');
      if (isWritten) {
        library.isWritten();
        await library.whenShown();
        await exchange(await blobsOfIssues());
      }
      set({
        problem: problem === undefined ? '' : folderWords(problem),
        wholeAt: problem === undefined ? new Date() : state.wholeAt,
      });
    } catch (cause) {
      set({ ...state, problem: cause instanceof Error ? cause.message : '' });
    }
  }
  const round = (): Promise<void> => {
    if (isGone) return Promise.resolve();
    running ??= navigator.locks
      .request(`digest-desk/folder/${publicationId}`, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await once();
      })
      .finally(() => {
        running = null;
        if (isWantedAgain) onTouched();
      });
    return running;
  };
  /** What comes while the folder is looked at may not have been seen. */
  const onTouched = () => {
    isWantedAgain = running !== null;
    if (!isWantedAgain) void round();
  };
  const timer = setInterval(() => void round(), ROUND_EVERY_MS);
  const onFocus = () => void round();
  window.addEventListener('focus', onFocus);
  const writing = debounce(WRITE_AFTER_MS, ROUND_EVERY_MS, async () => onTouched());
  const ends = [
    onEvent('folder:touched', (id) => {
      if (id === publicationId) onTouched();
    }),
    watchLog(needs.database, writing.schedule),
  ];
  void round();
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    round,
    destroy() {
      isGone = true;
      clearInterval(timer);
      for (const end of ends) end();
      window.removeEventListener('focus', onFocus);
      listeners.clear();
    },
  };
}
