import { DOCUMENT_KINDS, type DocumentKind } from '../domain/document-kind.ts';

/** What one device tells the others about one document. */
export interface FolderRecord {
  readonly kind: DocumentKind;
  readonly documentId: string;
  /** True where the update is all that the device has of the document. */
  readonly isWhole: boolean;
  /** State vector of the device's document when it wrote this: what its author had seen. */
  readonly vector: Uint8Array;
  /** An update of Yjs, version 1. */
  readonly update: Uint8Array;
}

const ID = /^[\w-]{1,64}$/;
const WHOLE = 1;
const FIXED_BYTES = 7;
const LENGTH_BYTES = 4;

/** The bytes of a record: kind, flags, length of the id, length of the vector (4, big-endian), id, vector, update. */
export function encodeRecord({ kind, documentId, isWhole, vector, update }: FolderRecord): Uint8Array {
  const id = new TextEncoder().encode(documentId);
  const bytes = new Uint8Array(FIXED_BYTES + id.byteLength + vector.byteLength + update.byteLength);
  bytes[0] = DOCUMENT_KINDS.indexOf(kind);
  bytes[1] = isWhole ? WHOLE : 0;
  bytes[2] = id.byteLength;
  new DataView(bytes.buffer).setUint32(3, vector.byteLength);
  bytes.set(id, FIXED_BYTES);
  bytes.set(vector, FIXED_BYTES + id.byteLength);
  bytes.set(update, FIXED_BYTES + id.byteLength + vector.byteLength);
  return bytes;
}

/** Records as one piece, each behind its length (4, big-endian): thousands of small pieces take long on their way between processes. */
export function packRecords(records: readonly FolderRecord[]): Uint8Array {
  const contents = records.map(encodeRecord);
  const packed = new Uint8Array(contents.reduce((sum, { byteLength }) => sum + LENGTH_BYTES + byteLength, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const content of contents) {
    view.setUint32(at, content.byteLength);
    packed.set(content, at + LENGTH_BYTES);
    at += LENGTH_BYTES + content.byteLength;
  }
  return packed;
}

/** The records of one piece, in their order. Throws where it is not what {@link packRecords} gives. */
export function unpackRecords(packed: Uint8Array): FolderRecord[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const records: FolderRecord[] = [];
  for (let at = 0; at < packed.byteLength; ) {
    const end = at + LENGTH_BYTES + view.getUint32(at);
    const record = end > packed.byteLength ? null : decodeRecord(packed.subarray(at + LENGTH_BYTES, end));
    if (record === null) throw new RangeError(`No record at byte ${at} of ${packed.byteLength}`);
    records.push(record);
    at = end;
  }
  return records;
}

/** Reads a record; null where the bytes are none. */
export function decodeRecord(bytes: Uint8Array): FolderRecord | null {
  if (bytes.byteLength < FIXED_BYTES) return null;
  const kind = DOCUMENT_KINDS[bytes[0] as number];
  const idEnd = FIXED_BYTES + (bytes[2] as number);
  const vectorEnd = idEnd + new DataView(bytes.buffer, bytes.byteOffset).getUint32(3);
  if (kind === undefined || vectorEnd > bytes.byteLength) return null;
  const documentId = new TextDecoder().decode(bytes.subarray(FIXED_BYTES, idEnd));
  if (!ID.test(documentId)) return null;
  return {
    kind,
    documentId,
    isWhole: bytes[1] === WHOLE,
    vector: bytes.slice(idEnd, vectorEnd),
    update: bytes.slice(vectorEnd),
  };
}
