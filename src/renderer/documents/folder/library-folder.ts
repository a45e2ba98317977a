import * as Y from 'yjs';
import { metaOf } from '../../../shared/crdt/issue-document.ts';
import { newDocument } from '../../../shared/crdt/new-document.ts';
import { readPublication } from '../../../shared/crdt/publication-document.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import type { PublicationId } from '../../../shared/domain/ids.ts';
import { registerIdOf } from '../../../shared/domain/register.ts';
import { mergeUpdate } from '../../../shared/merging/merge-update.ts';
import type { DigestDatabase } from '../../storage/database.ts';
import { changedSince, createDocument, readDocument } from '../../storage/document-log.ts';
import { issueIdsOf } from '../../storage/shelf.ts';
import { replay } from '../compact.ts';
import { projectPublication } from '../library-documents.ts';
import { openDocument } from '../open-document.ts';
import { projectBehind } from '../project-behind.ts';
import type { FolderDocuments } from './folder-round.ts';

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
}

export function libraryFolder(
  database: DigestDatabase,
  publicationId: PublicationId,
  { writeCopy, pause }: LibraryFolderHost,
): LibraryFolder {
  // The first round looks at everything: what changed while the app was closed or the folder away is not known.
  let since: number | null = null;
  let listed = 0;
  return {
    async list(which) {
      const { ids, through } = await changedSince(database, since ?? 0);
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
      const stored = await readDocument(database, documentId);
      if (stored === null) return null;
      const doc = replay(stored.state, stored.updates);
      const state = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      return state;
    },
    async merge(records) {
      const [{ kind, documentId }] = records;
      const isNew = (await readDocument(database, documentId)) === null;
      if (isNew) await createDocument(database, documentId, kind, Y.encodeStateAsUpdate(newDocument()));
      const open = await openDocument(database, documentId);
      if (open === null) throw new Error(`The document ${documentId} is not in the database`);
      const { doc } = open;
      // Nothing of this machine's own is in a document that is new here, so nothing of it can be lost.
      for (const { update, isWhole, vector } of records)
        if (isNew) Y.applyUpdate(doc, update);
        else mergeUpdate(doc, update, { at: new Date().toISOString(), isWhole, knownThere: vector });
      await open.writer.flush();
      // A part of an issue whose beginning is still on its way has no place on the shelf yet.
      if (kind === 'issue' && metaOf(doc).has('id')) await projectBehind(database, doc, Date.now());
      if (kind === 'publication' && readPublication(doc).id !== undefined)
        await projectPublication(database, readPublication(doc));
      await writeCopy(kind, documentId, Y.encodeStateAsUpdate(doc)).catch(() => {});
      await open.close();
    },
    isWritten() {
      since = listed;
    },
  };
}
