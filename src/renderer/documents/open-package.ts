import type * as Y from 'yjs';
import { haveCommonPast } from '../../shared/crdt/common-past.ts';
import { openState } from '../../shared/crdt/open-state.ts';
import { readPublication } from '../../shared/crdt/publication-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { entitiesOf } from '../../shared/crdt/register-document.ts';
import { stableJson } from '../../shared/document/stable-json.ts';
import type { IssueId, PersonId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { registerIdOf } from '../../shared/domain/register.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { type Merged, mergeUpdate } from '../../shared/merging/merge-update.ts';
import { settingDifferences } from '../../shared/merging/setting-differences.ts';
import { readVersionContent } from '../storage/blobs.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { readDocument } from '../storage/document-log.ts';
import { readIssueRow } from '../storage/shelf.ts';
import { adoptEntities } from './adopt-entities.ts';
import { adoptIssues, duplicateIssue, encodeStored, restoreDocument, storeIssue } from './library-documents.ts';
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
      /** The library has an issue of that id that was made apart from this one: the two cannot meet. */
      readonly kind: 'stranger';
      readonly issue: Issue;
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
      readonly publication: PublicationNews;
    };

/** What a package would bring beside the issue. */
export interface PublicationNews {
  /** What would change of the publication, by the names of its values. */
  readonly changed: readonly (keyof Publication)[];
  /** Entities that would come into its register. */
  readonly names: number;
  /** Contents of versions that are not on this machine. */
  readonly versions: number;
  /** Settings of the publication that were set otherwise here and there. */
  readonly differences: number;
}

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
      issue: pack.plain(),
      knowsPublication: (await readDocument(database, publication.id)) !== null,
    };
  }
  if (!haveCommonPast(stored.state, pack.issue)) return { kind: 'stranger', issue: pack.plain() };
  const [before, after] = [docOf(stored.state), docOf(stored.state)];
  const merged = mergeUpdate(after, pack.issue, { at, isWhole: true });
  const row = await readIssueRow(database, ref.id);
  const news = await publicationNews(database, pack, at);
  const preview: PackagePreview = {
    kind: 'known',
    issue: readIssue(after),
    hasNews: merged.hasNews || news.changed.length + news.names + news.versions + news.differences > 0,
    isDeleted: row?.deletedAt != null,
    summary: summariseMerge(before, after),
    merged,
    publication: news,
  };
  before.destroy();
  after.destroy();
  return preview;
}

/** What came of taking a package in. */
export interface TakenPackage extends Merged {
  /** Entities that came with it and may be one with others of the register: it offers them as one. */
  readonly twins: number;
  /** True where something came beside the issue: settings of the publication, names of its register. */
  readonly hasMore: boolean;
  /** Settings of the publication that were set otherwise here and there. */
  readonly differences: number;
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
): Promise<TakenPackage> {
  const { issue, publication } = pack.manifest;
  const options = { ...when, there: pack.manifest.packedBy?.id ?? null, isWhole: true } as const;
  const known = await encodeStored(database, publication.id, 'publication');
  let differences = 0;
  let hasMore = false;
  if (known === null) await restoreDocument(database, publication.id, 'publication', pack.publication);
  else if (haveCommonPast(known.state, pack.publication)) {
    const merged = await mergeIntoStored(database, publication.id, 'publication', pack.publication, options);
    differences = settingDifferences(merged?.collisions ?? []).length;
    hasMore = merged?.hasNews ?? false;
  }
  await storeRegister(database, publication.id);
  const register = await openDocument(database, registerIdOf(publication.id));
  const namesBefore = register === null ? 0 : entitiesOf(register.doc).size;
  const twins = register === null ? 0 : adoptEntities(register.doc, pack.entities);
  if (register !== null && entitiesOf(register.doc).size > namesBefore) hasMore = true;
  await register?.close();
  const beside = { twins, hasMore, differences };
  if (open !== null) return { ...mergeIntoSession(open, pack.issue, options), ...beside };
  const merged = await mergeIntoStored(database, issue.id, 'issue', pack.issue, options);
  if (merged !== null) return { ...merged, ...beside };
  await restoreDocument(database, issue.id, 'issue', pack.issue);
  return { hasNews: true, rescued: [], collisions: [], ...beside };
}

/** Compares the publication before with the same after; one of that id that was made apart stays as it is here. */
async function publicationNews(database: DigestDatabase, pack: IssuePackage, at: string): Promise<PublicationNews> {
  const { id } = pack.manifest.publication;
  const [stored, register] = await Promise.all([
    encodeStored(database, id, 'publication'),
    encodeStored(database, registerIdOf(id), 'register'),
  ]);
  const known = register === null ? null : docOf(register.state);
  const names = pack.entities.filter((entity) => known === null || !entitiesOf(known).has(entity.id)).length;
  known?.destroy();
  const contents = await Promise.all(pack.versions.map(({ sha256 }) => readVersionContent(database, sha256)));
  const versions = contents.filter((content) => content === undefined).length;
  if (stored === null || !haveCommonPast(stored.state, pack.publication))
    return { changed: [], names, versions, differences: 0 };
  const doc = docOf(stored.state);
  const before = readPublication(doc);
  const { collisions } = mergeUpdate(doc, pack.publication, { at, isWhole: true });
  const after = readPublication(doc);
  doc.destroy();
  const keys = Object.keys(before) as (keyof Publication)[];
  return {
    changed: keys.filter((key) => stableJson(before[key]) !== stableJson(after[key])),
    names,
    versions,
    differences: settingDifferences(collisions).length,
  };
}

/** Stores what cannot meet the issue of its id as another issue, with a new id and no decisions. Returns that id. */
export async function storeAsCopy(database: DigestDatabase, { plain }: IssuePackage): Promise<IssueId> {
  const copy = duplicateIssue(plain());
  await storeIssue(database, copy);
  await adoptIssues(database);
  return copy.id;
}

/** A copy beside the document; both were checked before. */
function docOf(state: Uint8Array): Y.Doc {
  const doc = openState(state);
  if (doc === null) throw new Error('The state of a document is not whole');
  return doc;
}
