import { createHash } from 'node:crypto';
import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';

/** What stands before the payload, as one line of JSON. */
export interface SnapshotHeader {
  readonly format: 'digest-desk/snapshot';
  readonly version: 1;
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly label: string;
  readonly writtenAt: string;
  /** Lower-case hex SHA-256 of the payload. */
  readonly sha256: string;
}

const LINE_END = 0x0a;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A copy as bytes: the header as one line of JSON, then the state as `Y.encodeStateAsUpdate` gave it. */
export function encodeSnapshot(header: SnapshotHeader, state: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), state]);
}

/** Reads the header alone; null where the bytes do not begin with one. */
export function decodeHeader(bytes: Uint8Array): SnapshotHeader | null {
  const end = bytes.indexOf(LINE_END);
  if (end < 0) return null;
  try {
    const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as SnapshotHeader;
    return header.format === 'digest-desk/snapshot' ? header : null;
  } catch {
    return null;
  }
}

/** Reads a copy and verifies its checksum. The error says in words what is wrong with it. */
export function decodeSnapshot(bytes: Uint8Array): Result<{ header: SnapshotHeader; state: Uint8Array }, string> {
  const header = decodeHeader(bytes);
  if (header === null) return fail('it does not begin like a copy of Digest Desk');
  if (header.version !== 1) return fail(`it was written by a newer version (format ${String(header.version)})`);
  const state = bytes.subarray(bytes.indexOf(LINE_END) + 1);
  if (sha256(state) !== header.sha256) return fail('its checksum does not fit: the file was cut or changed');
  return ok({ header, state });
}
