import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import { request } from '../platform/bridge.ts';

/** Writes a copy of a document beside the database; what fails is told, not thrown. */
export async function writeCopy(
  kind: DocumentKind,
  documentId: string,
  state: Uint8Array,
  label: string,
): Promise<void> {
  const written = await request('snapshots:write', { kind, documentId, state, label });
  if (!written.ok) throw new Error(written.error.message);
}
