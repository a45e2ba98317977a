import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveOutFonts } from '../../../src/renderer/app/leave-out-fonts.ts';
import { takePictures } from '../../../src/renderer/app/take-pictures.ts';
import type { Notice, Workspace } from '../../../src/renderer/app/workspace.ts';
import { readStoredPublication, storePublication } from '../../../src/renderer/documents/library-documents.ts';
import { createFontStore } from '../../../src/renderer/pictures/font-store.ts';
import { DigestDatabase } from '../../../src/renderer/storage/database.ts';
import { encodeDocument } from '../../../src/shared/crdt/encode-document.ts';
import { createPublicationDocument, newPublication } from '../../../src/shared/crdt/publication-document.ts';
import type { BrandFontFile } from '../../../src/shared/domain/brand.ts';
import { newPublicationId } from '../../../src/shared/domain/ids.ts';
import type { IssuePackage } from '../../../src/shared/exchange/index.ts';
import { madeFont, withEmbedding } from '../../fixtures/fonts/made-font.ts';

const allowed = madeFont('Harbour');
const forbidden = withEmbedding(madeFont('Not Yours'), 0x0002);
/** The start of a font and nothing behind it: the reader of fonts throws at it. */
const unreadable = new Uint8Array([0, 1, 0, 0, 9, 9]);
const woff2 = new Uint8Array(
  readFileSync(
    resolve(
      import.meta.dirname,
      '../../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    ),
  ),
);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ttf = (bytes: Uint8Array, family = 'Harbour'): BrandFontFile => ({
  sha256: hash(bytes),
  mediaType: 'font/ttf',
  family: `own sans: ${family}`,
  style: 'italic',
  weight: '700',
});

let database: DigestDatabase;
let copies: Map<string, Uint8Array>;
const store = () =>
  createFontStore(database, {
    keepCopy: async (sha256, bytes) => void copies.set(sha256, bytes),
    readCopy: async (sha256) => copies.get(sha256) ?? null,
  });

beforeEach(() => {
  database = new DigestDatabase(`fonts-${Math.random()}`);
  copies = new Map();
  // A browser that takes every font: what else is asked of one is shown by itself.
  vi.stubGlobal(
    'FontFace',
    class {
      load = async () => this;
    },
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

describe('A font that comes with a brand or a package', () => {
  it('[D8] is kept under its hash where its maker allows it', async () => {
    const fonts = store();
    expect(await fonts.keep(ttf(allowed), allowed, 'Harbour italic 700')).toEqual({ ok: true, value: null });
    expect(await fonts.read(hash(allowed))).toMatchObject({ mediaType: 'font/ttf' });
    expect((await fonts.keep({ sha256: hash(woff2), mediaType: 'font/woff2' }, woff2, 'Inter')).ok).toBe(true);
  });

  it.each([
    ['forbids embedding', forbidden, /^“Mine” says that its maker does not allow it .*take an open font\.$/],
    ['cannot be asked', unreadable, /^“Mine” does not tell what its maker allows: .*\.ttf or \.otf file/],
    ['is none', new Uint8Array([1, 2, 3, 4]), /^“Mine” is no font that pages can carry\. Give /],
    ['is too large', withSize(allowed, 5 * 1024 * 1024), /^“Mine” has 5 MB; .*at most 4 MB\.$/],
  ])('[D8] is refused by its name, with what to do, where it %s, and nothing is stored', async (_, bytes, says) => {
    const kept = await store().keep(ttf(bytes), bytes, 'Mine');
    expect(kept).toEqual({ ok: false, error: expect.stringMatching(says) });
    expect(await store().takeIn(bytes, 'Mine')).toEqual(kept);
    expect(copies.size).toBe(0);
  });

  it('[D8] is refused where it is not the one that the brand names', async () => {
    const kept = await store().keep({ ...ttf(allowed), sha256: hash(forbidden) }, allowed, 'Mine');
    expect(kept).toEqual({ ok: false, error: expect.stringMatching(/^“Mine” is not the font that was sent/) });
    expect(copies.size).toBe(0);
  });

  it('[D8] is left out of a package by the name that its publication has for it, and the others are taken', async () => {
    const made = newPublication(newPublicationId(), 'Harbour News', 'en');
    const publication = {
      ...made,
      brand: { ...made.brand, ownFonts: [ttf(allowed), ttf(forbidden, 'Not Yours')] },
    };
    const told: (Notice | null)[] = [];
    const fonts = store();
    await takePictures(
      { fonts, pictures: null as unknown as Workspace['pictures'], tell: (notice) => void told.push(notice) },
      {
        publication: encodeDocument(createPublicationDocument(publication)),
        pictures: [forbidden, allowed].map((bytes) => ({ sha256: hash(bytes), mediaType: 'font/ttf', bytes })),
      },
    );
    expect(told.map((notice) => notice?.text)).toEqual([
      expect.stringMatching(/^A font was left out: “Not Yours italic 700” says that its maker does not allow it/),
    ]);
    expect([...copies.keys()]).toEqual([hash(allowed)]);
  });

  it('[D8] that is refused leaves no text standing in it: the shipped face stands there, which the message says', async () => {
    const made = newPublication(newPublicationId(), 'Harbour News', 'en');
    const refused = ttf(forbidden, 'Not Yours');
    const brand = { ...made.brand, ownFonts: [ttf(allowed), refused], textFont: refused.family };
    const publication = { ...made, brand: { ...brand, headingFont: ttf(allowed).family } };
    const pack = {
      manifest: { publication: { id: made.id } },
      publication: encodeDocument(createPublicationDocument(publication)),
      pictures: [forbidden, allowed].map((bytes) => ({ sha256: hash(bytes), mediaType: 'font/ttf', bytes })),
    } as unknown as IssuePackage;
    const told: string[] = [];
    const fonts = store();
    await takePictures(
      {
        fonts,
        pictures: null as unknown as Workspace['pictures'],
        tell: (notice) => void told.push(notice?.text ?? ''),
      },
      pack,
    );
    expect(told).toEqual([
      expect.stringMatching(/^A font was left out: “Not Yours italic 700” .* The text stands in Inter instead\.$/),
    ]);

    await storePublication(database, publication);
    await leaveOutFonts({ database, fonts }, pack);
    expect((await readStoredPublication(database, made.id))?.brand).toMatchObject({
      ownFonts: [ttf(allowed)],
      textFont: 'Inter',
      headingFont: ttf(allowed).family,
    });
  });
});

function withSize(font: Uint8Array, size: number): Uint8Array {
  const larger = new Uint8Array(size);
  larger.set(font);
  return larger;
}
