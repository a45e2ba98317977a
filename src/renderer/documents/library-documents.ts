import * as Y from 'yjs';
import { createIssueDocument } from '../../shared/crdt/create-issue.ts';
import { createPublicationDocument, newPublication, readPublication } from '../../shared/crdt/publication-document.ts';
import { readIssue } from '../../shared/crdt/read-issue.ts';
import { readRecord } from '../../shared/crdt/record-document.ts';
import type { DocumentKind } from '../../shared/domain/document-kind.ts';
import {
  type DevelopmentId,
  newDevelopmentId,
  newFigureId,
  newIssueId,
  newPictureId,
  newSourceId,
  type PublicationId,
} from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { emptyRecord, type IssueRecord } from '../../shared/domain/record.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { createDocument, readDocument } from '../storage/document-log.ts';
import { issuesWithoutTexts, putPublicationProjection, readIssueRow, readShelf } from '../storage/shelf.ts';
import { replay } from './compact.ts';
import { readManifest } from './kept-manifests.ts';
import { projectBehind } from './project-behind.ts';
import { readStored } from './read-stored.ts';

/** Stores a new issue with its library row. */
export async function storeIssue(database: DigestDatabase, issue: Issue): Promise<void> {
  const doc = createIssueDocument(issue);
  await createDocument(database, issue.id, 'issue', Y.encodeStateAsUpdate(doc));
  await projectBehind(database, doc, Date.now());
  doc.destroy();
}

/** Stores a new publication with its library row. */
export async function storePublication(database: DigestDatabase, publication: Publication): Promise<void> {
  const doc = createPublicationDocument(publication);
  await createDocument(database, publication.id, 'publication', Y.encodeStateAsUpdate(doc));
  doc.destroy();
  await projectPublication(database, publication);
}

/** Writes the library row of a publication. */
export async function projectPublication(database: DigestDatabase, publication: Publication): Promise<void> {
  const { id, name, tagline, frequency, language, workflow } = publication;
  const members = publication.members.map((member) => ({ id: member.id, roles: member.roles }));
  await putPublicationProjection(database, { id, name, tagline, frequency, language, workflow, members });
}

/** Puts a copied state back as the document of its id, where the database has none, with its library row. */
export async function restoreDocument(
  database: DigestDatabase,
  id: string,
  kind: DocumentKind,
  state: Uint8Array,
): Promise<void> {
  if ((await readDocument(database, id)) === null) await createDocument(database, id, kind, state);
  const doc = replay(state, []);
  if (kind === 'issue') await projectBehind(database, doc, Date.now());
  if (kind === 'publication') await projectPublication(database, readPublication(doc));
  doc.destroy();
}

/** Makes a publication for issues whose own did not come back: without one they would stand on no shelf. */
export async function adoptIssues(database: DigestDatabase): Promise<void> {
  const { issues, publications } = await readShelf(database);
  const known = new Set(publications.map(({ id }) => id));
  for (const { id, publicationId } of issues) {
    if (known.has(publicationId)) continue;
    known.add(publicationId);
    const language = (await readStoredIssue(database, id))?.language ?? 'en';
    await storePublication(database, newPublication(publicationId as PublicationId, 'Brought back', language));
  }
}

/** Writes the texts of issues that have none yet: those of a library that an older version kept. */
export async function projectMissingTexts(database: DigestDatabase): Promise<void> {
  await projectAgain(database, await issuesWithoutTexts(database));
}

/** Writes library rows and texts of stored issues anew. */
export async function projectAgain(database: DigestDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const [stored, row] = await Promise.all([readDocument(database, id), readIssueRow(database, id)]);
    if (stored === null || row === undefined || row.isNewer) continue;
    const doc = replay(stored.state, stored.updates);
    await projectBehind(database, doc, row.editedAt);
    doc.destroy();
  }
}

/** Reads a stored issue without opening it for work; null where there is none. */
export const readStoredIssue = (database: DigestDatabase, id: string): Promise<Issue | null> =>
  readStored(database, id, readIssue);

/** Reads a stored publication; null where there is none. */
export const readStoredPublication = (database: DigestDatabase, id: string): Promise<Publication | null> =>
  readStored(database, id, readPublication);

/** The whole state of a stored document, for a copy, with what a person would call it; null where there is none. */
export const encodeStored = (
  database: DigestDatabase,
  id: string,
  kind: DocumentKind,
): Promise<{ readonly label: string; readonly state: Uint8Array } | null> =>
  readStored(database, id, (doc) => ({ label: labelOf(doc, kind), state: Y.encodeStateAsUpdate(doc) }));

function labelOf(doc: Y.Doc, kind: DocumentKind): string {
  if (kind === 'publication') return readPublication(doc).name;
  if (kind === 'register') return 'Entities';
  const { number, title } = readIssue(doc);
  return `No. ${number} ${title}`.trim();
}

/** A whole copy of an issue under new ids. Nobody has decided anything about it yet. */
export function duplicateIssue(issue: Issue): Issue {
  const developmentIds = new Map(issue.developments.map(({ id }) => [id, newDevelopmentId()]));
  const sourceIds = new Map(issue.developments.flatMap(({ sources }) => sources.map(({ id }) => [id, newSourceId()])));
  const moved = <T extends { readonly developmentId: DevelopmentId | null }>(item: T): T => ({
    ...item,
    developmentId: item.developmentId === null ? null : (developmentIds.get(item.developmentId) ?? null),
  });
  return {
    ...issue,
    id: newIssueId(),
    title: issue.title === '' ? '' : `${issue.title} (copy)`,
    developments: issue.developments.map((development) => ({
      ...development,
      id: developmentIds.get(development.id) ?? newDevelopmentId(),
      sources: development.sources.map((source) => ({ ...source, id: sourceIds.get(source.id) ?? newSourceId() })),
    })),
    figures: issue.figures.map((figure) => ({
      ...moved(figure),
      id: newFigureId(),
      sourceId: figure.sourceId === null ? null : (sourceIds.get(figure.sourceId) ?? null),
    })),
    decisions: issue.decisions.map(moved),
    pictures: issue.pictures.map((picture) => ({ ...moved(picture), id: newPictureId() })),
    people: [],
    record: emptyRecord(),
  };
}

/** What a stored issue has of its releases: its record, and the manifest of one of them; null where there is no such issue. */
export const readStoredRelease = (
  database: DigestDatabase,
  issueId: string,
  manifestSha256: string | null,
): Promise<{ readonly record: IssueRecord; readonly manifest: string | undefined } | null> =>
  readStored(database, issueId, (doc) => ({
    record: readRecord(doc),
    manifest: readManifest(doc, manifestSha256),
  }));
