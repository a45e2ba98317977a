import * as Y from 'yjs';
import { newDocument } from '../../../shared/crdt/new-document.ts';
import { readPublication } from '../../../shared/crdt/publication-document.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import type { PublicationId } from '../../../shared/domain/ids.ts';
import { registerIdOf } from '../../../shared/domain/register.ts';
import { documentNameOf, parseDocumentName } from '../../../shared/team/document-name.ts';
import type { DigestDatabase } from '../../storage/database.ts';
import { issueIdsOf } from '../../storage/shelf.ts';
import { blobsOf } from '../blobs-of.ts';
import { projectPublication, restoreDocument } from '../library-documents.ts';
import { openDocument } from '../open-document.ts';
import { projectBehind } from '../project-behind.ts';
import type { TeamLink } from './team-link.ts';

export interface RoundHost {
  /** Names of the documents that the server has of the publication. */
  readonly listThere: () => Promise<readonly string[]>;
  /** Keeps a copy beside the database. */
  readonly writeCopy: (kind: DocumentKind, id: string, state: Uint8Array) => Promise<void>;
  /** Waits until the window has nothing more pressing to do. */
  readonly pause: () => Promise<void>;
  /** Brings what an issue has beside its document, by its hashes, to where it is missing. */
  readonly exchangeBlobs: (hashes: readonly string[]) => Promise<void>;
}

/** What a round did. */
export interface Round {
  /** False where the connection was lost in the middle: the next round does the rest. */
  readonly isWhole: boolean;
  /** Ids of documents that came from the server and were not here. */
  readonly arrived: readonly string[];
}

/**
 * Brings every document of a publication to the state that the server has, and the other way round, one after the other:
 * those that are not open in any window have no connection of their own. Where `changedHere` is given, of the issues that
 * are here only these.
 */
export async function syncRound(
  database: DigestDatabase,
  publicationId: PublicationId,
  link: TeamLink,
  host: RoundHost,
  changedHere: ReadonlySet<string> | null = null,
): Promise<Round> {
  const places = new Map<string, DocumentKind>([
    [publicationId, 'publication'],
    [registerIdOf(publicationId), 'register'],
  ]);
  for (const name of await host.listThere()) {
    const place = parseDocumentName(name);
    if (place !== null) places.set(place.documentId, place.kind);
  }
  for (const id of await issueIdsOf(database, publicationId))
    if (changedHere === null || changedHere.has(id)) places.set(id, 'issue');
    else places.delete(id);
  const arrived: string[] = [];
  for (const [documentId, kind] of places) {
    await host.pause();
    const place = { publicationId, kind, documentId };
    // Tied to the server already, since it is open.
    if (link.isAttached(documentNameOf(place))) continue;
    const outcome = await syncOne(database, place, link, host);
    if (outcome === 'lost') return { isWhole: false, arrived };
    if (outcome === 'arrived') arrived.push(documentId);
  }
  return { isWhole: true, arrived };
}

async function syncOne(
  database: DigestDatabase,
  place: { readonly publicationId: string; readonly kind: DocumentKind; readonly documentId: string },
  link: TeamLink,
  host: RoundHost,
): Promise<'done' | 'arrived' | 'lost'> {
  const { kind, documentId } = place;
  const open = await openDocument(database, documentId);
  const doc = open?.doc ?? newDocument();
  const before = Y.encodeStateVector(doc);
  const outcome = await settle(link, documentNameOf(place), doc);
  const state = Y.encodeStateAsUpdate(doc);
  const isChanged = String(before) !== String(Y.encodeStateVector(doc));
  try {
    if (open === null) {
      if (outcome !== 'settled' || doc.store.clients.size === 0) return outcome === 'lost' ? 'lost' : 'done';
      await restoreDocument(database, documentId, kind, state);
    } else if (isChanged && kind === 'issue') await projectBehind(database, doc, Date.now());
    else if (isChanged && kind === 'publication') await projectPublication(database, readPublication(doc));
    if (open === null || isChanged) await host.writeCopy(kind, documentId, state);
    if (kind === 'issue' && outcome === 'settled') await host.exchangeBlobs(blobsOf(doc));
  } finally {
    await open?.close();
    if (open === null) doc.destroy();
  }
  return outcome === 'lost' ? 'lost' : open === null ? 'arrived' : 'done';
}

/** Waits until a document is settled or refused, or the connection is lost. `open`: somebody opened it just now. */
async function settle(link: TeamLink, name: string, doc: Y.Doc): Promise<'settled' | 'refused' | 'lost' | 'open'> {
  const attached = link.attach(name, doc);
  if (attached === null) return 'open';
  return new Promise((resolve) => {
    const look = () => {
      const { kind } = attached.state();
      const { connection } = link.state();
      const outcome = kind === 'waiting' ? (connection === 'offline' || connection === 'ended' ? 'lost' : null) : kind;
      if (outcome === null) return;
      stopDocument();
      stopLink();
      attached.detach();
      resolve(outcome);
    };
    const stopDocument = attached.subscribe(look);
    const stopLink = link.subscribe(look);
    look();
  });
}
