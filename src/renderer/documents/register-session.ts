import * as Y from 'yjs';
import { noteEntityChanges } from '../../shared/crdt/entity-changes.ts';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { createRegisterDocument, dismissedOf, entitiesOf } from '../../shared/crdt/register-document.ts';
import { settledOf } from '../../shared/crdt/review-maps.ts';
import { noteWriter } from '../../shared/crdt/writers.ts';
import type { Entity } from '../../shared/domain/entity.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/person.ts';
import { registerIdOf } from '../../shared/domain/register.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { createDocument, readDocument } from '../storage/document-log.ts';
import { debounce } from './debounce.ts';
import { openDocument } from './open-document.ts';
import { createRegisterReader, type RegisterReader } from './register-reader.ts';
import type { UpdateWriter } from './update-writer.ts';

/** A register that a window has open. */
export interface RegisterSession {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly writer: UpdateWriter;
  readonly register: RegisterReader;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface RegisterSessionHost {
  /** Who works here now: what they set is noted as theirs, with the time, for whoever meets it with something else. */
  readonly who: () => Person | null;
  /** Keeps a copy beside the database. */
  readonly writeCopy: (id: string, state: Uint8Array) => Promise<void>;
  readonly compact: (documentId: string) => void;
}

const COPY_AFTER_MS = 5_000;
const COPY_AT_LATEST_MS = 60_000;
const COMPACT_AFTER_UPDATES = 300;

/** Stores a register of a publication where there is none; another window may be quicker, and then its one holds. */
export async function storeRegister(
  database: DigestDatabase,
  publicationId: PublicationId,
  entities: readonly Entity[] = [],
): Promise<void> {
  const id = registerIdOf(publicationId);
  if ((await readDocument(database, id)) !== null) return;
  const doc = createRegisterDocument(entities);
  await createDocument(database, id, 'register', Y.encodeStateAsUpdate(doc)).catch(async (error: unknown) => {
    if ((await readDocument(database, id)) === null) throw error;
  });
  doc.destroy();
}

/** Opens the register of a publication; an empty one is made where there is none yet. */
export async function openRegisterSession(
  database: DigestDatabase,
  publicationId: PublicationId,
  host: RegisterSessionHost,
): Promise<RegisterSession> {
  const id = registerIdOf(publicationId);
  await storeRegister(database, publicationId);
  const open = await openDocument(database, id);
  if (open === null) throw new Error(`The register ${id} is not in the database`);
  const { doc, writer } = open;
  const register = createRegisterReader(doc);
  const manager = new Y.UndoManager([entitiesOf(doc), dismissedOf(doc), settledOf(doc)] as Y.AbstractType<unknown>[], {
    captureTimeout: 0,
    trackedOrigins: new Set<unknown>([LOCAL_CHANGE]),
  });
  const copy = debounce(COPY_AFTER_MS, COPY_AT_LATEST_MS, () => host.writeCopy(id, Y.encodeStateAsUpdate(doc)));
  const endNoting = [noteWriter(doc, host.who), noteEntityChanges(doc, host.who)];
  const onUpdate = () => copy.schedule();
  doc.on('update', onUpdate);
  copy.schedule();
  if (open.pendingAtOpen >= COMPACT_AFTER_UPDATES) host.compact(id);
  const flush = async () => {
    await writer.flush();
    await Promise.allSettled([copy.now()]);
  };
  return {
    id,
    doc,
    writer,
    register,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    flush,
    async close() {
      await flush();
      doc.off('update', onUpdate);
      for (const end of endNoting) end();
      manager.destroy();
      register.destroy();
      await open.close();
    },
  };
}
