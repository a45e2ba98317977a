import * as Y from 'yjs';
import type { FolderRecord } from '../../../shared/folder/record.ts';
import { isWithin } from './their-states.ts';

/** What others have not seen for so long was written apart; less is how a folder works while all are there. */
const APART_AFTER_MS = 60_000;

interface Mark {
  readonly at: number;
  readonly vector: ReadonlyMap<number, number>;
  /** What was here so long ago; null in the beginning. */
  readonly before: ReadonlyMap<number, number> | null;
}

/** Tells whether people worked on a document apart, so that it is worth looking for what both changed. */
export interface WorkApart {
  readonly note: (documentId: string, vector: Uint8Array) => void;
  readonly is: (documentId: string, doc: Y.Doc, records: readonly FolderRecord[]) => boolean;
}

export function createWorkApart(now: () => number = Date.now): WorkApart {
  const marks = new Map<string, Mark>();
  return {
    note(documentId, encoded) {
      const mark = marks.get(documentId);
      if (mark !== undefined && now() - mark.at <= APART_AFTER_MS) return;
      marks.set(documentId, { at: now(), vector: Y.decodeStateVector(encoded), before: mark?.vector ?? null });
    },
    is(documentId, doc, records) {
      const old = marks.get(documentId)?.before ?? Y.decodeStateVector(Y.encodeStateVector(doc));
      return records.some(({ vector }) => !isWithin(old, Y.decodeStateVector(vector)));
    },
  };
}
