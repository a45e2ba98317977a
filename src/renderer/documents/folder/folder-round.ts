import * as Y from 'yjs';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import type { FolderProblem } from '../../../shared/folder/folder-words.ts';
import type { FolderRecord } from '../../../shared/folder/record.ts';
import { allThere, alsoThere, type InFolderOfOne, missingThere } from './in-folder.ts';

/** The documents of one publication in this library. */
export interface FolderDocuments {
  /** Those that may have changed since they were last written, or all. */
  readonly list: (
    which: 'changed' | 'all',
  ) => Promise<readonly { readonly kind: DocumentKind; readonly documentId: string }[]>;
  /** All of a document; null where it is not here. */
  readonly state: (documentId: string) => Promise<Uint8Array | null>;
  /**
   * Merges what came, each document's records in their order, or makes the documents where there are none. Resolves, when all
   * is stored, to the whole states of those that are new here, of which the folder has all. `readAll` gives what the folder has
   * of a document besides, for a merge that is to know all of what the others had.
   */
  readonly merge: (
    byDocument: ReadonlyMap<string, readonly [FolderRecord, ...FolderRecord[]]>,
    readAll: FolderSide['readAll'],
  ) => Promise<ReadonlyMap<string, Uint8Array>>;
}

type InFolder = Readonly<Record<string, InFolderOfOne>>;

/** The folder, by the main process. */
export interface FolderSide<Positions = unknown> {
  readonly read: () => Promise<{
    readonly records: readonly FolderRecord[];
    readonly positions: Positions;
    readonly there: InFolder;
    readonly problems: readonly FolderProblem[];
    readonly wantsCompaction: boolean;
  }>;
  /** Everything that the folder has of one document, from every device. */
  readonly readAll: (documentId: string) => Promise<readonly FolderRecord[]>;
  readonly done: (positions: Positions, there: InFolder) => Promise<void>;
  readonly append: (
    records: readonly FolderRecord[],
    isCompaction: boolean,
  ) => Promise<{ readonly problem: FolderProblem | null; readonly wantsAll: boolean }>;
}

export interface FolderRound {
  /** How many changes of others came in. */
  readonly taken: number;
  /** How many documents were written. */
  readonly written: number;
  readonly problems: readonly FolderProblem[];
}

/**
 * Takes in what others have put into a folder, then puts there what it does not have. Each half can fail and be done again:
 * nothing is marked as read before it is stored, nor as written before it is on the disk.
 */
export async function folderRound<Positions>(
  side: FolderSide<Positions>,
  documents: FolderDocuments,
): Promise<FolderRound> {
  const { records, positions, there: before, problems, wantsCompaction } = await side.read();
  const there: Record<string, InFolderOfOne> = { ...before };
  const byDocument = new Map<string, [FolderRecord, ...FolderRecord[]]>();
  for (const record of records) {
    const known = byDocument.get(record.documentId);
    if (known === undefined) byDocument.set(record.documentId, [record]);
    else known.push(record);
  }
  const arrived = await documents.merge(byDocument, side.readAll);
  for (const [documentId, records] of byDocument) {
    const state = arrived.get(documentId);
    there[documentId] = state === undefined ? alsoAllThere(there[documentId], records) : allThere(state);
  }
  await side.done(positions, there);
  const first = await write(side, documents, there, wantsCompaction ? 'compaction' : 'changed', arrived);
  const again = first.wantsAll && first.problem === null ? await write(side, documents, {}, 'all', new Map()) : first;
  return {
    taken: records.length,
    written: again.written,
    problems: again.problem === null ? problems : [...problems, again.problem],
  };
}

const alsoAllThere = (known: InFolderOfOne | undefined, [first, ...rest]: readonly [FolderRecord, ...FolderRecord[]]) =>
  rest.reduce((so, { update }) => alsoThere(so, update), alsoThere(known, first.update));

async function write<Positions>(
  side: FolderSide<Positions>,
  documents: FolderDocuments,
  there: InFolder,
  what: 'changed' | 'all' | 'compaction',
  arrived: ReadonlyMap<string, unknown>,
): Promise<{ readonly problem: FolderProblem | null; readonly wantsAll: boolean; readonly written: number }> {
  const isCompaction = what === 'compaction';
  const next: Record<string, InFolderOfOne> = { ...there };
  const records: FolderRecord[] = [];
  for (const { kind, documentId } of await documents.list(what === 'changed' ? 'changed' : 'all')) {
    if (!isCompaction && arrived.has(documentId)) continue;
    const state = await documents.state(documentId);
    if (state === null) continue;
    const update = isCompaction ? state : missingThere(state, there[documentId]);
    if (update === null) continue;
    const isWhole = isCompaction || there[documentId] === undefined;
    records.push({ kind, documentId, isWhole, vector: Y.encodeStateVectorFromUpdate(state), update });
    next[documentId] = allThere(state);
  }
  if (records.length === 0) return { problem: null, wantsAll: false, written: 0 };
  const { problem, wantsAll } = await side.append(records, isCompaction);
  if (problem === null && !wantsAll) await side.done({} as Positions, next);
  return { problem, wantsAll, written: problem === null ? records.length : 0 };
}
