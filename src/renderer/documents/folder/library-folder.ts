import * as Y from 'yjs';
import { metaOf } from '../../../shared/crdt/issue-document.ts';
import { readPublication } from '../../../shared/crdt/publication-document.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import type { PublicationId } from '../../../shared/domain/ids.ts';
import { registerIdOf } from '../../../shared/domain/register.ts';
import type { FolderRecord } from '../../../shared/folder/record.ts';
import { mergeUpdate } from '../../../shared/merging/merge-update.ts';
import type { DigestDatabase } from '../../storage/database.ts';
import { changedSince, createDocuments, documentsHere, lastSequence } from '../../storage/document-log.ts';
import { issueIdsOf } from '../../storage/shelf.ts';
import { replay } from '../compact.ts';
import { projectPublication } from '../library-documents.ts';
import { openDocument } from '../open-document.ts';
import { projectBehind } from '../project-behind.ts';
import { readStored } from '../read-stored.ts';
import type { FolderDocuments, FolderSide } from './folder-round.ts';
import { lastOf, theirStates } from './their-states.ts';
import { createWorkApart } from './work-apart.ts';

export interface LibraryFolderHost {
  /** Keeps a copy beside the database. */
  readonly writeCopy: (kind: DocumentKind, id: string, state: Uint8Array) => Promise<void>;
  /** Waits until the window has nothing more pressing to do. */
  readonly pause: () => Promise<void>;
}

/** The documents of one publication in the library, for rounds with its folder. */
export interface LibraryFolder extends FolderDocuments {
  /** What was listed as changed has gone to the folder. */
  readonly isWritten: () => void;
  /** Resolves when what came is on the shelf. */
  readonly whenShown: () => Promise<void>;
}

/** Merging without a document takes half as long, but many times as long where the updates are many. */
const FEW = 100;

function stateOf(records: readonly FolderRecord[]): Uint8Array {
  const updates = records.map(({ update }) => update);
  if (updates.length <= FEW) return Y.mergeUpdates(updates);
  const doc = replay(new Uint8Array(), updates);
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

export function libraryFolder(
  database: DigestDatabase,
  publicationId: PublicationId,
  { writeCopy, pause }: LibraryFolderHost,
): LibraryFolder {
  // The first round looks at everything: what changed while the app was closed or the folder away is not known.
  let since: number | null = null;
  let listed = 0;
  let behind: Promise<void> = Promise.resolve();

  const apart = createWorkApart();

  async function mergeInto(
    records: readonly [FolderRecord, ...FolderRecord[]],
    readAll: FolderSide['readAll'],
  ): Promise<void> {
    const [{ kind, documentId }] = records;
    const open = await openDocument(database, documentId);
    if (open === null) throw new Error(`The document ${documentId} is not in the database`);
    const { doc } = open;
    const at = new Date().toISOString();
    // What both changed can be told only where all of the other side is known; then what comes below has come already.
    if (kind === 'issue' && apart.is(documentId, doc, records))
      for (const state of theirStates(await readAll(documentId), lastOf(records)) ?? [])
        mergeUpdate(doc, state, { at, isWhole: true });
    for (const { update, isWhole, vector } of records) mergeUpdate(doc, update, { at, isWhole, knownThere: vector });
    await open.writer.flush();
    await show(kind, documentId, doc);
    await open.close();
  }
  async function show(kind: DocumentKind, documentId: string, doc: Y.Doc): Promise<void> {
    // A part of an issue whose beginning is still on its way has no place on the shelf yet.
    if (kind === 'issue' && metaOf(doc).has('id')) await projectBehind(database, doc, Date.now());
    if (kind === 'publication' && readPublication(doc).id !== undefined)
      await projectPublication(database, readPublication(doc));
    // Nobody waits for the copy: the document is on the disk, and the folder has it, too.
    void writeCopy(kind, documentId, Y.encodeStateAsUpdate(doc)).catch(() => {});
  }

  return {
    async list(which) {
      const { ids, through } =
        since === null
          ? { ids: new Set<string>(), through: await lastSequence(database) }
          : await changedSince(database, since);
      listed = through;
      const all = [
        { kind: 'publication' as const, documentId: publicationId as string },
        { kind: 'register' as const, documentId: registerIdOf(publicationId) },
        ...(await issueIdsOf(database, publicationId)).map((documentId) => ({ kind: 'issue' as const, documentId })),
      ];
      return which === 'all' || since === null ? all : all.filter(({ documentId }) => ids.has(documentId));
    },
    async state(documentId) {
      await pause();
      return readStored(database, documentId, (doc) => {
        apart.note(documentId, Y.encodeStateVector(doc));
        return Y.encodeStateAsUpdate(doc);
      });
    },
    async merge(byDocument, readAll) {
      const made: { id: string; kind: DocumentKind; state: Uint8Array }[] = [];
      const here = await documentsHere(database, [...byDocument.keys()]);
      for (const [id, records] of byDocument)
        if (here.has(id)) await mergeInto(records, readAll);
        // Nothing of this machine's own is in a document that is new here, so nothing of it can be lost.
        else made.push({ id, kind: records[0].kind, state: stateOf(records) });
      await createDocuments(database, made);
      // Their places on the shelf are behind: what came is stored.
      for (const { id, kind, state } of made) behind = behind.then(pause).then(() => show(kind, id, replay(state, [])));
      return new Map(made.map(({ id, state }) => [id, state]));
    },
    whenShown: () => behind,
    isWritten() {
      since = listed;
    },
  };
}
