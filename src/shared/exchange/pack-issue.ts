import { brandFiles } from '../brand/brand-files.ts';
import { createIssueDocument } from '../crdt/create-issue.ts';
import { encodeDocument } from '../crdt/encode-document.ts';
import { openState } from '../crdt/open-state.ts';
import { createPublicationDocument, readPublication } from '../crdt/publication-document.ts';
import { readIssue } from '../crdt/read-issue.ts';
import type { Entity } from '../domain/entity.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { sha256Hex } from '../record/canonical-json.ts';
import { usedEntities } from './used-entities.ts';
import { type PackageContents, type PackageLabel, type PackedPicture, writePackage } from './write-package.ts';

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
  { pictures, versions }: Pick<PackageContents, 'pictures' | 'versions'>,
  note: PackingNote,
): Uint8Array {
  const [issueDoc, publicationDoc] = [openState(states.issue), openState(states.publication)];
  if (issueDoc === null || publicationDoc === null) throw new Error('What is packed must be whole states');
  const [issue, publication] = [readIssue(issueDoc), readPublication(publicationDoc)];
  const used = usedFiles(issue, publication);
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
      pictures: pictures.filter(
        ({ sha256, bytes }, index) =>
          used.has(sha256) &&
          pictures.findIndex((other) => other.sha256 === sha256) === index &&
          // A copy that an export had cropped is not the picture.
          sha256Hex(bytes) === sha256,
      ),
      versions,
    },
  );
}

/** Hashes of the files that an issue shows itself with: its images, and its publication's logos and fonts. */
export const usedFiles = (issue: Issue, { brand }: Publication): ReadonlySet<string> =>
  new Set([
    ...issue.pictures.flatMap(({ content }) => (content.kind === 'image' ? [content.sha256] : [])),
    ...brandFiles(brand),
  ]);

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
    { pictures, versions: [] },
    note,
  );
