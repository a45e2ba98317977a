import * as Y from 'yjs';
import { type FieldAddress, isNewerIssue, sharedField } from '../../shared/crdt/issue-document.ts';
import { readRecord } from '../../shared/crdt/record-document.ts';
import { noteWriter } from '../../shared/crdt/writers.ts';
import type { ReleaseInRecord } from '../../shared/domain/issue-state.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { debounce } from './debounce.ts';
import { createIssueOutlineReader, type IssueOutlineReader } from './issue-outline.ts';
import { createIssueUndo, type IssueUndo, type Place } from './issue-undo.ts';
import { openDocument } from './open-document.ts';
import { projectBehind } from './project-behind.ts';
import { createReleaseHold, type ReleaseHold } from './release-hold.ts';
import type { UpdateWriter } from './update-writer.ts';

/** An issue that a window has open: its document, its undo, and all that follows from its changes. */
export interface IssueSession {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly writer: UpdateWriter;
  readonly undo: IssueUndo;
  /** What keeps the text as it went out. */
  readonly hold: ReleaseHold;
  readonly outline: IssueOutlineReader;
  readonly field: (address: FieldAddress) => Y.XmlElement | null;
  /** Writes what waits: log, library row, copy beside the database. */
  readonly flush: () => Promise<void>;
  /** Writes the copy beside the database now, whatever the database says. */
  readonly saveCopy: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface IssueSessionHost {
  /** Where the person stands, for undo. */
  readonly whereNow: () => Place | null;
  readonly goTo: (place: Place) => void;
  /** Whose changes these are. */
  readonly who: () => Person | null;
  /** Somebody tried to change the text of a release that is out; it was taken back. */
  readonly onHeld: (release: ReleaseInRecord, number: string) => void;
  /** Keeps a copy beside the database. Failing is not the session's concern. */
  readonly writeCopy: (state: Uint8Array, label: string) => Promise<void>;
  readonly label: () => string;
  /** Compacts the document's log away from this thread. */
  readonly compact: (documentId: string) => void;
}

/** The library row may lag this far behind the last key. */
const PROJECT_AFTER_MS = 1_500;
/** A copy is written when the keys have rested this long, or at the latest after the second time. */
const COPY_AFTER_MS = 5_000;
const COPY_AT_LATEST_MS = 60_000;
const COMPACT_AFTER_UPDATES = 300;

export type OpenIssueFailure = 'not-found' | 'newer';

/** Opens an issue for work. */
export async function openIssueSession(
  database: DigestDatabase,
  id: string,
  host: IssueSessionHost,
): Promise<IssueSession | OpenIssueFailure> {
  const open = await openDocument(database, id);
  if (open === null) return 'not-found';
  const { doc, writer } = open;
  if (isNewerIssue(doc)) {
    await open.close();
    return 'newer';
  }

  const record = readRecord(doc);
  if (record.entries.length > 0) await (await import('./check-signatures.ts')).checkSignatures(record);
  const undo = createIssueUndo(doc, host.whereNow, host.goTo);
  const outline = createIssueOutlineReader(doc);
  const hold = await createReleaseHold(doc, undo, (release) => host.onHeld(release, outline.current().number));
  let compactedAt = 0;

  const project = debounce(PROJECT_AFTER_MS, Number.POSITIVE_INFINITY, () => projectBehind(database, doc, Date.now()));
  const copy = debounce(COPY_AFTER_MS, COPY_AT_LATEST_MS, async () => {
    await host.writeCopy(Y.encodeStateAsUpdate(doc), host.label());
    if (writer.written() - compactedAt >= COMPACT_AFTER_UPDATES) {
      compactedAt = writer.written();
      host.compact(id);
    }
  });
  const onUpdate = () => {
    project.schedule();
    copy.schedule();
  };
  const endNoting = noteWriter(doc, host.who);
  doc.on('update', onUpdate);
  // An issue that was made but not changed since has a copy too; the same state is not written twice.
  copy.schedule();
  if (open.pendingAtOpen >= COMPACT_AFTER_UPDATES) host.compact(id);

  const flush = async () => {
    await writer.flush();
    await Promise.allSettled([project.now(), copy.now()]);
  };

  return {
    id,
    doc,
    writer,
    undo,
    hold,
    outline,
    field: (address) => sharedField(doc, address),
    flush,
    saveCopy: () => host.writeCopy(Y.encodeStateAsUpdate(doc), host.label()),
    async close() {
      await flush();
      endNoting();
      doc.off('update', onUpdate);
      outline.destroy();
      hold.destroy();
      undo.destroy();
      if (writer.written() > compactedAt) host.compact(id);
      await open.close();
    },
  };
}
