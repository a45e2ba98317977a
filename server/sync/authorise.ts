import { writesEverything } from '../../src/shared/team/access-role.ts';
import { CLOSE } from '../../src/shared/team/close-codes.ts';
import { parseDocumentName } from '../../src/shared/team/document-name.ts';
import { type Access, type AccessStore, holds } from '../access/access-store.ts';
import type { Sessions } from '../access/sessions.ts';
import type { UpdateLog } from '../storage/update-log.ts';
import type { GuardedSocket } from './guarded-socket.ts';

export interface Authorisation {
  /** True where nothing that is sent for this document may change it. */
  readonly readOnly: boolean;
}

export interface AuthoriseContext {
  readonly sessions: Sessions;
  readonly access: AccessStore;
  readonly log: UpdateLog;
  readonly mostDocuments: number;
  readonly now: () => number;
}

/**
 * Decides for one document of one connection. Throws one of {@link CLOSE}. A document of another publication and one that
 * is not there are refused in the same words: nobody finds out what the server has.
 */
export async function authorise(
  socket: GuardedSocket,
  session: string,
  document: string,
  { sessions, access, log, mostDocuments, now }: AuthoriseContext,
): Promise<Authorisation> {
  // A session stays with its connection for as long as that lasts; what it may do is asked each time.
  const found =
    socket.session === session && socket.access !== null
      ? await access.byId(socket.access.id)
      : socket.session === null
        ? await sessions.forConnection(session, socket.id)
        : null;
  if (found === null) throw CLOSE.sessionRefused;
  if (!holds(found, now())) throw CLOSE.accessEnded;
  socket.session = session;
  socket.access = found;
  const place = parseDocumentName(document);
  if (place === null || place.publicationId !== found.publication) throw CLOSE.notYours;
  if (!writesEverything(found.role) && !(await log.has(document))) throw CLOSE.notYours;
  if (writesEverything(found.role) && !(await hasRoom(document, found, log, mostDocuments))) throw CLOSE.tooMany;
  return { readOnly: found.role === 'reader' || (found.role === 'reviewer' && place.kind !== 'issue') };
}

async function hasRoom(document: string, { publication }: Access, log: UpdateLog, most: number): Promise<boolean> {
  if (await log.has(document)) return true;
  return (await log.documents(publication)).length < most;
}
