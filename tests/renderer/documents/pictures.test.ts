import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { collectBlobs, putBlob, readBlob } from '../../../src/renderer/storage/blobs.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { changePicture, putPicture, readPictures, removePicture } from '../../../src/shared/crdt/pictures-document.ts';
import { readIssue } from '../../../src/shared/crdt/read-issue.ts';
import type { PictureId, PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankIssue } from '../../../src/shared/domain/issue.ts';
import type { Picture } from '../../../src/shared/domain/picture.ts';

const picture: Picture = {
  id: 'p1' as PictureId,
  developmentId: null,
  order: 1,
  caption: 'The quay',
  credit: 'N. Berdze',
  licence: 'CC BY 4.0',
  alt: 'A quay with two cranes',
  isDecorative: false,
  size: 'half',
  placement: { afterBlock: 1 },
  content: {
    kind: 'image',
    sha256: 'a'.repeat(64),
    mediaType: 'image/png',
    widthPx: 800,
    heightPx: 600,
    crop: { x: 0.1, y: 0, width: 0.8, height: 1 },
    focus: { x: 0.5, y: 0.25 },
  },
};

describe('the pictures of an issue', () => {
  it('[B11] come back from the document as they went in', () => {
    const doc = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), pictures: [picture] });
    expect(readIssue(doc).pictures).toEqual([picture]);
  });

  it('[B11] are part of undo', () => {
    const doc = createIssueDocument(blankIssue('p' as PublicationId, 'en'));
    const undo = createIssueUndo(
      doc,
      () => null,
      () => {},
    );
    putPicture(doc, picture);
    undo.boundary();
    changePicture(doc, picture.id, { caption: 'Another' });
    undo.boundary();
    removePicture(doc, picture.id);
    undo.undo();
    expect(readPictures(doc)[0]?.caption).toBe('Another');
    undo.undo();
    expect(readPictures(doc)).toEqual([picture]);
    undo.undo();
    expect(readPictures(doc)).toEqual([]);
  });
});

describe('the bytes of pictures', () => {
  const blob = (sha256: string) => ({
    sha256,
    mediaType: 'image/png' as const,
    bytes: new Uint8Array([1, 2, 3]),
    scaled: { print: null, screen: null, email: null },
    unusedSince: null,
  });

  it('[B11] are stored once, and collected later, not at once, when nothing uses them', async () => {
    const database = new DigestDatabase('blobs');
    await putBlob(database, blob('used'));
    await putBlob(database, blob('gone'));
    await putBlob(database, blob('gone'));
    expect(await database.blobs.count()).toBe(2);
    await collectBlobs(database, new Set(['used']), 1_000, 500);
    expect(await readBlob(database, 'gone')).toMatchObject({ unusedSince: 1_000 });
    await collectBlobs(database, new Set(['used']), 1_400, 500);
    expect(await readBlob(database, 'gone')).toBeDefined();
    await collectBlobs(database, new Set(['used']), 1_501, 500);
    expect(await readBlob(database, 'gone')).toBeUndefined();
    expect(await readBlob(database, 'used')).toBeDefined();
    database.close();
  });

  it('[B11] that are used again are kept', async () => {
    const database = new DigestDatabase('blobs-again');
    await putBlob(database, blob('back'));
    await collectBlobs(database, new Set(), 1_000, 500);
    await putBlob(database, blob('back'));
    await collectBlobs(database, new Set(['back']), 2_000, 500);
    expect(await readBlob(database, 'back')).toMatchObject({ unusedSince: null });
    database.close();
  });
});
