import { createIssueDocument } from '../crdt/create-issue.ts';
import { encodeDocument } from '../crdt/encode-document.ts';
import { openState } from '../crdt/open-state.ts';
import { createPublicationDocument, readPublication } from '../crdt/publication-document.ts';
import { readIssue } from '../crdt/read-issue.ts';
import type { Entity } from '../domain/entity.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { usedEntities } from './used-entities.ts';
import { type PackageLabel, type PackedPicture, writePackage } from './write-package.ts';

/** What a packer says beside what is packed. */
export type PackingNote = Pick<PackageLabel, 'appVersion' | 'packedAt' | 'packedBy' | 'purpose'>;

/** The states of the documents that are packed. */
export interface PackedStates {
  readonly issue: Uint8Array;
  readonly publication: Uint8Array;
}

/** Packs an issue by the states of its documents. Of the register goes what the issue uses, and no picture that it does not. */
export function packStates(
  states: PackedStates,
  register: readonly Entity[],
  pictures: readonly PackedPicture[],
  note: PackingNote,
): Uint8Array {
  const [issueDoc, publicationDoc] = [openState(states.issue), openState(states.publication)];
  if (issueDoc === null || publicationDoc === null) throw new Error('What is packed must be whole states');
  const [issue, publication] = [readIssue(issueDoc), readPublication(publicationDoc)];
  const images = new Set(issue.pictures.flatMap(({ content }) => (content.kind === 'image' ? [content.sha256] : [])));
  return writePackage(
    {
      ...note,
      issue: { id: issue.id, number: issue.number, title: issue.title },
      publication: { id: publication.id, name: publication.name },
    },
    {
      ...states,
      entities: usedEntities(issue, register),
      people: issue.people,
      record: issue.record,
      pictures: pictures.filter(({ sha256 }) => images.has(sha256)),
    },
  );
}

/** Packs a plain issue, as the command line has it: its documents are made for it. */
export const packIssue = (
  issue: Issue,
  publication: Publication,
  register: readonly Entity[],
  pictures: readonly PackedPicture[],
  note: PackingNote,
): Uint8Array =>
  packStates(
    {
      issue: encodeDocument(createIssueDocument(issue)),
      publication: encodeDocument(createPublicationDocument(publication)),
    },
    register,
    pictures,
    note,
  );
