import { brandFiles } from '../../shared/brand/brand-files.ts';
import { newPublication } from '../../shared/crdt/publication-document.ts';
import { DOCUMENT_KINDS } from '../../shared/domain/document-kind.ts';
import { newPublicationId } from '../../shared/domain/ids.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import {
  encodeStored,
  projectMissingTexts,
  readStoredPublication,
  storeIssue,
  storePublication,
} from '../documents/library-documents.ts';
import { storeRegister } from '../documents/register-session.ts';
import { request } from '../platform/bridge.ts';
import { collectBlobs } from '../storage/blobs.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { listDocumentIds, removeDocument } from '../storage/document-log.ts';
import { type DatabaseProblem, openDatabase } from '../storage/open-database.ts';
import { readShelf } from '../storage/shelf.ts';
import { idle } from './idle.ts';
import type { Route } from './route.ts';
import { openFirstIssue } from './use-issue.ts';
import { createWorkspace, type Workspace } from './workspace.ts';
import { writeCopy } from './write-copy.ts';

export type Boot =
  | { readonly kind: 'ready'; readonly workspace: Workspace }
  | { readonly kind: 'recovery'; readonly problem: RecoveryProblem; readonly database: DigestDatabase | null };

/** Why the library is not there. `missing`: the database is empty, but there are copies of an earlier one. */
export type RecoveryProblem = DatabaseProblem | { readonly kind: 'missing' };

/** Opens the profile: the last place on a known one, the sample issue on a new one, recovery where text is missing. */
export async function boot(): Promise<Boot> {
  const [opened, answer] = await Promise.all([openDatabase(), request('app:info')]);
  if (!opened.ok) return { kind: 'recovery', problem: opened.error, database: null };
  if (!answer.ok) throw new Error(answer.error.message);
  const database = opened.value;
  const isEmpty = (await database.documents.count()) === 0;
  if (isEmpty && answer.value.hadLibrary) return { kind: 'recovery', problem: { kind: 'missing' }, database };
  const first = isEmpty ? await seedSample(database) : null;
  return { kind: 'ready', workspace: await start(database, answer.value, first) };
}

async function start(database: DigestDatabase, info: AppInfo, first: Route | null): Promise<Workspace> {
  const workspace = await createWorkspace(database, info, first);
  const route = workspace.route();
  if (route.screen === 'issue' && !(await openFirstIssue(workspace, route.issueId))) {
    workspace.navigate({ screen: 'library' });
  }
  await takeOverInitials(workspace);
  requestIdleCallback(
    () => {
      void copyDocuments(database);
      void purgeDeleted(database);
      void projectMissingTexts(database).then(() => collectPictures(database));
    },
    // A window that is closed soon must have left its copies.
    { timeout: 2_000 },
  );
  return workspace;
}

/** The initials that an earlier version kept by themselves become those of the first person, once. */
async function takeOverInitials({ preferences, people }: Workspace): Promise<void> {
  const initials = preferences.get('initials', '');
  if (initials === '') return;
  preferences.set('initials', '');
  const { id, name, hand } = people.current();
  await people.change(id, { name, initials, hand });
}

/** Deleted issues can be brought back until the window closes, and from their copies for ever; the rows go after a month. */
const KEEP_DELETED_MS = 30 * 24 * 3_600_000;

async function purgeDeleted(database: DigestDatabase): Promise<void> {
  const { issues } = await readShelf(database);
  const old = issues.filter((row) => row.deletedAt !== null && Date.now() - row.deletedAt > KEEP_DELETED_MS);
  for (const row of old) await removeDocument(database, row.id);
}

/** Pictures and fonts that no issue, no version and no brand has used for a month go; where a row does not say yet which it uses, none does. */
async function collectPictures(database: DigestDatabase): Promise<void> {
  const { issues } = await readShelf(database);
  if (issues.some((row) => row.pictures === undefined)) return;
  const publications = await listDocumentIds(database, 'publication');
  const brands = await Promise.all(publications.map((id) => readStoredPublication(database, id)));
  const used = new Set([
    ...issues.flatMap((row) => [...(row.pictures ?? []), ...(row.kept ?? [])]),
    ...brands.flatMap((publication) => (publication === null ? [] : brandFiles(publication.brand))),
  ]);
  await collectBlobs(database, used, Date.now(), KEEP_DELETED_MS);
}

/**
 * Keeps a copy beside the database of every publication, and of every issue and register that has none yet: one that was
 * never opened is in the database alone. One in each idle moment, as a library that was just brought in has hundreds; but
 * publications first and at once, without which no issue has its place on the shelf.
 */
async function copyDocuments(database: DigestDatabase): Promise<void> {
  const copied = await request('snapshots:documents');
  const known = new Set(copied.ok ? copied.value : []);
  const kinds = ['publication', ...DOCUMENT_KINDS.filter((kind) => kind !== 'publication')] as const;
  for (const kind of kinds) {
    for (const id of await listDocumentIds(database, kind)) {
      if (kind !== 'publication' && known.has(id)) continue;
      if (kind !== 'publication') await idle();
      const copy = await encodeStored(database, id, kind);
      if (copy !== null) await writeCopy(kind, id, copy.state, copy.label).catch(() => {});
    }
  }
}

/** Puts the sample publication and its issue into a new profile and opens on it. */
export async function seedSample(database: DigestDatabase): Promise<Route> {
  const [{ samplePublication }, { sampleLibrary }] = await Promise.all([
    import('../../shared/sample/sample-issue.ts'),
    import('../../shared/sample/sample-library.ts'),
  ]);
  const publication = samplePublication(newPublicationId());
  await storePublication(database, {
    ...newPublication(publication.id, publication.name, publication.language),
    ...publication,
  });
  const { issues, register } = sampleLibrary(publication.id);
  await storeRegister(database, publication.id, register);
  for (const issue of issues) await storeIssue(database, issue);
  return { screen: 'issue', issueId: issues.at(-1)?.id ?? '', mode: 'write' };
}
