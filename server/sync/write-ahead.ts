import type {
  beforeHandleMessagePayload,
  Extension,
  onLoadDocumentPayload,
  onStoreDocumentPayload,
} from '@hocuspocus/server';
import type * as Y from 'yjs';
import { CLOSE } from '../../src/shared/team/close-codes.ts';
import { refusalForReviewer } from '../access/review-writes.ts';
import { bringsNothing } from '../access/struct-places.ts';
import { describeError, type Log } from '../log.ts';
import type { UpdateLog } from '../storage/update-log.ts';
import { readClientMessage } from './client-message.ts';
import { compactLog } from './compact-log.ts';
import type { GuardedSocket } from './guarded-socket.ts';
import { replayRows } from './replay-rows.ts';

export interface WriteAheadContext {
  readonly updates: UpdateLog;
  readonly log: Log;
  readonly mostDocumentBytes: number;
}

/**
 * Rows after which those of a document are made into one: few, for who comes back to a server that was killed waits until
 * all its documents are read; more where there is so much of it that to write it anew costs more than to read them.
 */
const COMPACT_AFTER_ROWS = { least: 40, most: 300 };
const SMALL_BYTES = 64 * 1024;

interface Measure {
  rows: number;
  bytes: number;
}

const isLong = ({ rows, bytes }: Measure): boolean =>
  rows >= (bytes <= SMALL_BYTES ? COMPACT_AFTER_ROWS.least : COMPACT_AFTER_ROWS.most);

/**
 * Puts every update on the disk before Hocuspocus applies, passes on and acknowledges it. So what was acknowledged is there
 * however the process ends; what was not, the client still has and sends again.
 */
export function createWriteAhead({ updates, log, mostDocumentBytes }: WriteAheadContext): Extension {
  const measures = new Map<string, Measure>();
  /** What a reviewer sends stands on what they sent before, so it is looked at after that was applied. */
  const turns = new WeakMap<object, Promise<unknown>>();

  async function write(
    { document, documentName }: beforeHandleMessagePayload,
    socket: GuardedSocket,
    update: Uint8Array,
  ) {
    const { access } = socket;
    if (access === null) throw CLOSE.sessionRefused;
    try {
      if (bringsNothing(document, update)) return;
    } catch {
      socket.end(CLOSE.malformed);
      throw CLOSE.malformed;
    }
    if (access.role === 'reviewer') {
      const refusal = readRefusal(document, update, access.person);
      if (refusal !== null) {
        log.warn('change-refused', { document: documentName, access: access.id, ...refusal });
        throw CLOSE.changeRefused;
      }
    }
    const measure = measures.get(documentName) ?? { rows: 0, bytes: 0 };
    if (measure.bytes + update.byteLength > mostDocumentBytes) throw CLOSE.tooLarge;
    measure.rows += 1;
    measure.bytes += update.byteLength;
    measures.set(documentName, measure);
    try {
      await updates.append(documentName, access.publication, update);
    } catch (cause) {
      log.warn('not-stored', { document: documentName, ...describeError(cause) });
      // The whole connection: the client comes back by itself and sends again what was not acknowledged.
      socket.end(CLOSE.storageUnavailable);
      throw CLOSE.storageUnavailable;
    }
  }

  return {
    extensionName: 'write-ahead',
    async onLoadDocument({ document, documentName, context }: onLoadDocumentPayload) {
      const rows = await updates.read(documentName).catch((cause) => {
        log.warn('not-loaded', { document: documentName, ...describeError(cause) });
        (context as { readonly socket: GuardedSocket }).socket.end(CLOSE.storageUnavailable);
        throw CLOSE.storageUnavailable;
      });
      const failed = replayRows(
        document,
        rows.map(({ bytes }) => bytes),
      );
      if (failed > 0) log.warn('rows-left-out', { document: documentName, rows: failed });
      measures.set(documentName, {
        rows: rows.length,
        bytes: rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
      });
    },
    async beforeHandleMessage(payload: beforeHandleMessagePayload) {
      const message = readClientMessage(payload.update);
      if (message?.kind !== 'update' || payload.connection.readOnly) return;
      const socket = (payload.context as { readonly socket: GuardedSocket }).socket;
      if (socket.access?.role !== 'reviewer') return write(payload, socket, message.update);
      const before = turns.get(payload.connection) ?? Promise.resolve();
      const mine = before.then(() => write(payload, socket, message.update));
      turns.set(payload.connection, mine.then(applied, applied));
      return mine;
    },
    async onStoreDocument({ documentName }: onStoreDocumentPayload) {
      const measure = measures.get(documentName);
      if (measure === undefined || !isLong(measure)) return;
      try {
        measures.set(documentName, await compactLog(updates, documentName));
      } catch (cause) {
        // The rows are all there; it is tried again when more has come.
        log.warn('not-compacted', { document: documentName, ...describeError(cause) });
      }
    },
    async afterUnloadDocument({ documentName }: { readonly documentName: string }) {
      measures.delete(documentName);
    },
  };
}

function readRefusal(document: Y.Doc, update: Uint8Array, person: string) {
  try {
    return refusalForReviewer(document, update, person);
  } catch {
    throw CLOSE.malformed;
  }
}

/** Hocuspocus applies a few steps after its hook ends, within this turn of the loop. */
const applied = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
