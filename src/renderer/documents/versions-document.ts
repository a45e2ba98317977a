import type * as Y from 'yjs';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { newVersionId, type PersonId, type VersionId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Version, VersionReason } from '../../shared/domain/version.ts';
import type { VersionProblem, VersionStore } from './version-store.ts';

/** Version id → its record, without the content, which is stored under its hash. */
export const versionsOf = (doc: Y.Doc): Y.Map<Omit<Version, 'id'>> => doc.getMap('versions');

/** Origin of versions: they are made beside the text, and undo does not take them back. */
export const VERSION_MADE = { description: 'version' } as const;

/** What one who makes a version says of it. */
export interface NewVersion {
  readonly by: PersonId | null;
  readonly reason: VersionReason;
  /** Empty for automatic ones. */
  readonly name: string;
  readonly at: Date;
}

/** Keeps the issue as it is now, or as it is given. Resolves when its content is on disk and the document names it. */
export async function createVersion(
  store: VersionStore,
  doc: Y.Doc,
  made: NewVersion,
  issue: Issue = readIssue(doc),
): Promise<Version> {
  return writeVersion(doc, newVersionId(), made, issue, await store.keep(issue));
}

/** The automatic ones: call it after a send, an approval, a release. */
export const recordVersion = (
  store: VersionStore,
  doc: Y.Doc,
  by: PersonId | null,
  reason: 'sent' | 'approved' | 'released',
): Promise<Version> => createVersion(store, doc, { by, reason, name: '', at: new Date() });

/**
 * The one of a day's work: made where the issue differs from its last version, and written over while the day and the
 * person are the same. Null where there is nothing to keep.
 */
export async function keepSessionVersion(
  store: VersionStore,
  doc: Y.Doc,
  by: PersonId | null,
  at: Date,
): Promise<Version | null> {
  const issue = readIssue(doc);
  const last = listVersions(doc).at(-1);
  if (last?.contentSha256 === (await store.hashOf(issue))) return null;
  const contentSha256 = await store.keep(issue);
  const isSameDay =
    last?.reason === 'session' && last.by === by && new Date(last.at).toDateString() === at.toDateString();
  const id = isSameDay ? last.id : newVersionId();
  return writeVersion(doc, id, { by, reason: 'session', name: '', at }, issue, contentSha256);
}

/** All versions from the oldest to the newest. Their contents are not read for it. */
export const listVersions = (doc: Y.Doc): Version[] =>
  [...versionsOf(doc).entries()]
    .map(([id, record]): Version => ({ id: id as VersionId, ...record }))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));

/** The issue as it was. Who decided what is not in it: see the record of decisions. */
export const readVersion = (store: VersionStore, version: Version): Promise<Result<Issue, VersionProblem>> =>
  store.read(version.contentSha256);

/** Hashes that must stay as long as the versions do: of their contents and their images. */
export const keptByVersions = (doc: Y.Doc): string[] => [
  ...new Set([...versionsOf(doc).values()].flatMap(({ contentSha256, pictures }) => [contentSha256, ...pictures])),
];

function writeVersion(
  doc: Y.Doc,
  id: VersionId,
  { by, reason, name, at }: NewVersion,
  issue: Issue,
  contentSha256: string,
): Version {
  const images = issue.pictures.flatMap(({ content }) => (content.kind === 'image' ? [content.sha256] : []));
  const record = { at: at.toISOString(), by, reason, name, contentSha256, pictures: [...new Set(images)] };
  doc.transact(() => versionsOf(doc).set(id, record), VERSION_MADE);
  return { id, ...record };
}
