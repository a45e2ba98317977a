import * as Y from 'yjs';
import { createIssueDocument } from '../../../shared/crdt/create-issue.ts';
import { fieldsOf, metaOf } from '../../../shared/crdt/issue-document.ts';
import { newDocument } from '../../../shared/crdt/new-document.ts';
import { createPublicationDocument, newPublication } from '../../../shared/crdt/publication-document.ts';
import { paragraphs } from '../../../shared/document/rich-text.ts';
import type { IssueId, PublicationId } from '../../../shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../shared/domain/issue.ts';
import type { FolderRecord } from '../../../shared/folder/record.ts';
import type { DigestDatabase } from '../../storage/database.ts';
import { removeDocument } from '../../storage/document-log.ts';
import { type FolderSide, folderRound } from './folder-round.ts';
import { libraryFolder } from './library-folder.ts';

/** How long the folder of many devices takes to be opened, and bare Yjs on the same updates, in milliseconds. */
export interface FolderOpening {
  readonly oursMs: readonly number[];
  /** Until every issue stands on the shelf, with its words for searching. */
  readonly shownMs: readonly number[];
  readonly bareMs: readonly number[];
  readonly records: number;
}

const DEVELOPMENTS = 10;
const WORDS = 120;
const CHANGES = 20;
const RUNS = 7;

/** What so many devices have written of so many issues: the first has begun them, the others have changed each. For the benchmark. */
export function recordsOfDevices(
  publicationId: PublicationId,
  issues: number,
  devices: number,
): readonly (readonly FolderRecord[])[] {
  const records: FolderRecord[][] = Array.from({ length: devices }, () => []);
  const publication = createPublicationDocument(newPublication(publicationId, 'Folder Weekly', 'en'));
  records[0]?.push(recordOf('publication', publicationId, publication, null));
  for (let each = 0; each < issues; each++) {
    const documentId = `folder-issue-${each}`;
    const begun = Y.encodeStateAsUpdate(startingIssue(publicationId, documentId));
    for (const [device, list] of records.entries()) {
      const doc = newDocument();
      Y.applyUpdate(doc, begun);
      const before = Y.encodeStateVector(doc);
      if (device > 0) change(doc, device);
      list.push(recordOf('issue', documentId, doc, device === 0 ? null : before));
    }
  }
  return records;
}

function recordOf(kind: FolderRecord['kind'], documentId: string, doc: Y.Doc, before: Uint8Array | null): FolderRecord {
  const update = before === null ? Y.encodeStateAsUpdate(doc) : Y.encodeStateAsUpdate(doc, before);
  return { kind, documentId, isWhole: before === null, vector: Y.encodeStateVector(doc), update };
}

function change(doc: Y.Doc, device: number): void {
  const [paragraph] = fieldsOf(doc).get('lede')?.toArray() ?? [];
  const [text] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  for (let each = 0; each < CHANGES; each++) {
    if (text instanceof Y.XmlText) text.insert(text.length, `device ${device} `);
    metaOf(doc).set('number', `${each}`);
  }
}

function startingIssue(publicationId: PublicationId, documentId: string): Y.Doc {
  const body = paragraphs('The ferry sails to Poti in the morning. '.repeat(WORDS / 8));
  return createIssueDocument({
    ...blankIssue(publicationId, 'en'),
    id: documentId as IssueId,
    lede: body,
    developments: Array.from({ length: DEVELOPMENTS }, (_, at) => ({
      ...blankDevelopment(),
      headline: `Development ${at}`,
      body,
    })),
  });
}

/**
 * Opens what is in a folder into a library that has nothing of it, and does the same with Yjs alone, in turns. `beNew` makes
 * this profile a device that has read nothing. For the benchmark.
 */
export async function measureFolder<Positions>(
  database: DigestDatabase,
  publicationId: PublicationId,
  side: FolderSide<Positions>,
  beNew: () => Promise<void>,
): Promise<FolderOpening> {
  const { records } = await side.read();
  const oursMs: number[] = [];
  const shownMs: number[] = [];
  const bareMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bareMs.push(bareOpening(records));
    const library = libraryFolder(database, publicationId, { writeCopy: async () => {}, pause: async () => {} });
    const began = performance.now();
    await folderRound(side, library);
    oursMs.push(performance.now() - began);
    await library.whenShown();
    shownMs.push(performance.now() - began);
    for (const id of new Set(records.map(({ documentId }) => documentId))) await removeDocument(database, id);
    await beNew();
  }
  return { oursMs, shownMs, bareMs, records: records.length };
}

function bareOpening(records: readonly FolderRecord[]): number {
  const began = performance.now();
  const docs = new Map<string, Y.Doc>();
  for (const { documentId, update } of records) {
    const doc = docs.get(documentId) ?? new Y.Doc();
    docs.set(documentId, doc);
    Y.applyUpdate(doc, update);
  }
  return performance.now() - began;
}
