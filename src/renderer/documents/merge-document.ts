import * as Y from 'yjs';
import { readPublication } from '../../shared/crdt/publication-document.ts';
import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import { type Merged, type MergeOptions, mergeUpdate } from '../../shared/merging/merge-update.ts';
import type { DigestDatabase } from '../storage/database.ts';
import type { IssueUndo } from './issue-undo.ts';
import { projectPublication } from './library-documents.ts';
import { openDocument } from './open-document.ts';
import { projectBehind } from './project-behind.ts';

/**
 * Merges an update into an issue that this window has open, as one step that can be undone. It is stored, shown and sent to
 * the other windows as typing is.
 */
export function mergeIntoSession(
  { doc, undo }: { readonly doc: Y.Doc; readonly undo: Pick<IssueUndo, 'boundary'> },
  update: Uint8Array,
  options: MergeOptions,
): Merged {
  undo.boundary();
  const merged = mergeUpdate(doc, update, options);
  undo.boundary();
  return merged;
}

/** What came of merging into a stored document, with its whole state now, for a copy. */
export interface MergedStored extends Merged {
  readonly state: Uint8Array;
}

/**
 * Merges an update into a stored document, with its library row; null where the database has none of that id. A window that
 * has it open takes the merge over from the log's channel, though not into its undo.
 */
export async function mergeIntoStored(
  database: DigestDatabase,
  id: string,
  kind: DocumentKind,
  update: Uint8Array,
  options: MergeOptions,
): Promise<MergedStored | null> {
  const open = await openDocument(database, id);
  if (open === null) return null;
  const { doc } = open;
  const merged = mergeUpdate(doc, update, options);
  const state = Y.encodeStateAsUpdate(doc);
  if (merged.hasNews && kind === 'issue') await projectBehind(database, doc, Date.now());
  if (merged.hasNews && kind === 'publication') await projectPublication(database, readPublication(doc));
  await open.close();
  return { ...merged, state };
}
