import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import { request } from '../platform/bridge.ts';

/** The most that a copy is called by; a title may be longer. */
const MOST_CHARACTERS = 500;

/** Writes a copy of a document beside the database. Throws where it could not be written: most callers have it stored already. */
export async function writeCopy(
  kind: DocumentKind,
  documentId: string,
  state: Uint8Array,
  label: string,
): Promise<void> {
  const written = await request('snapshots:write', { kind, documentId, state, label: label.slice(0, MOST_CHARACTERS) });
  if (!written.ok) throw new Error(written.error.message);
}
