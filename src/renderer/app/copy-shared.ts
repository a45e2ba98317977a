import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import { registerIdOf } from '../../shared/domain/register.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { encodeStored } from '../documents/library-documents.ts';
import type { Workspace } from './workspace.ts';
import { writeCopy } from './write-copy.ts';

/** Keeps copies beside the database of what came with a package's issue: publication and register. The issue has its own. */
export async function copyShared({ database }: Workspace, { manifest }: IssuePackage): Promise<void> {
  const { id } = manifest.publication;
  const documents: readonly (readonly [string, DocumentKind])[] = [
    [id, 'publication'],
    [registerIdOf(id), 'register'],
  ];
  for (const [documentId, kind] of documents) {
    const stored = await encodeStored(database, documentId, kind);
    // A copy that cannot be written now is written at the next start.
    if (stored !== null) await writeCopy(kind, documentId, stored.state, stored.label).catch(() => {});
  }
}
