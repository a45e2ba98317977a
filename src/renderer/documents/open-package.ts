import type * as Y from 'yjs';
import { openState } from '../../shared/crdt/open-state.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import { registerIdOf } from '../../shared/domain/register.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { type Merged, mergeUpdate } from '../../shared/merging/merge-update.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readDocument } from '../storage/document-log.ts';
import { readIssueRow } from '../storage/shelf.ts';
import { adoptEntities } from './adopt-entities.ts';
import { encodeStored, restoreDocument } from './library-documents.ts';
import { mergeIntoSession, mergeIntoStored } from './merge-document.ts';
import { type MergeSummary, summariseMerge } from './merge-summary.ts';
import { openDocument } from './open-document.ts';
import type { MergedIssue } from './put-back.ts';
import { storeRegister } from './register-session.ts';

/** What opening a package would do. Nothing has been changed for it. */
export type PackagePreview =
  | {
      /** The library does not have the issue: it would be stored. */
      readonly kind: 'new';
      readonly issue: Issue;
      readonly knowsPublication: boolean;
    }
  | {
      readonly kind: 'known';
      readonly issue: Issue;
      /** False where the library has all of it. */
      readonly hasNews: boolean;
      /** True where the issue was deleted here. */
      readonly isDeleted: boolean;
      readonly summary: MergeSummary;
      readonly merged: Merged;
    };

/** Looks at what a package would bring, on copies beside the documents. */
export async function previewPackage(
  database: DigestDatabase,
  pack: IssuePackage,
  at: string,
): Promise<PackagePreview> {
  const { issue: ref, publication } = pack.manifest;
  const stored = await encodeStored(database, ref.id, 'issue');
  if (stored === null) {
    return {
      kind: 'new',
      issue: pack.plain,
      knowsPublication: (await readDocument(database, publication.id)) !== null,
    };
  }
  const [before, after] = [docOf(stored.state), docOf(stored.state)];
  const merged = mergeUpdate(after, pack.issue, { at, isWhole: true });
  const row = await readIssueRow(database, ref.id);
  const preview: PackagePreview = {
    kind: 'known',
    issue: readIssue(after),
    hasNews: merged.hasNews,
    isDeleted: row?.deletedAt != null,
    summary: summariseMerge(before, after),
    merged,
  };
  before.destroy();
  after.destroy();
  return preview;
}

/**
 * Takes a package in: the issue, its publication and what the register lacks. `open` is the issue where a window has it
 * open; the merge can be undone there as one step. Pictures are stored before this, by the caller.
 */
export async function takePackage(
  database: DigestDatabase,
  pack: IssuePackage,
  open: MergedIssue | null,
  when: { readonly at: string; readonly here: PersonId | null },
): Promise<Merged> {
  const { issue, publication } = pack.manifest;
  const options = { ...when, there: pack.manifest.packedBy?.id ?? null, isWhole: true } as const;
  if ((await mergeIntoStored(database, publication.id, 'publication', pack.publication, options)) === null)
    await restoreDocument(database, publication.id, 'publication', pack.publication);
  await storeRegister(database, publication.id);
  const register = await openDocument(database, registerIdOf(publication.id));
  if (register !== null) {
    adoptEntities(register.doc, pack.entities);
    await register.close();
  }
  if (open !== null) return mergeIntoSession(open, pack.issue, options);
  const merged = await mergeIntoStored(database, issue.id, 'issue', pack.issue, options);
  if (merged !== null) return merged;
  await restoreDocument(database, issue.id, 'issue', pack.issue);
  return { hasNews: true, rescued: [], collisions: [] };
}

/** A copy beside the document; both were checked before. */
function docOf(state: Uint8Array): Y.Doc {
  const doc = openState(state);
  if (doc === null) throw new Error('The state of a document is not whole');
  return doc;
}
