import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureFile } from '../../../src/shared/pictures/index.ts';
import {
  avif,
  bytesOf,
  exif,
  gif,
  gifFrame,
  jpeg,
  jpegSegment,
  png,
  pngChunk,
  u32,
  vp8,
  vp8l,
  vp8x,
  webp,
  webpChunk,
} from './picture-bytes.ts';

const jpegTurned = (orientation: number, isLittle = false) =>
  jpeg(640, 480, jpegSegment(0xe1, 'Exif\0\0', exif(orientation, isLittle)));

type Row = readonly [name: string, bytes: Uint8Array, mediaType: string, widthPx: number, heightPx: number];
const PICTURES: readonly Row[] = [
  ['PNG', png(1200, 800), 'image/png', 1200, 800],
  ['PNG that EXIF turns', png(1200, 800, pngChunk('eXIf', exif(8))), 'image/png', 800, 1200],
  ['JPEG', jpeg(640, 480), 'image/jpeg', 640, 480],
  ['JPEG on its side', jpegTurned(6), 'image/jpeg', 480, 640],
  ['JPEG on its side, little-endian', jpegTurned(8, true), 'image/jpeg', 480, 640],
  ['JPEG upside down', jpegTurned(3), 'image/jpeg', 640, 480],
  ['lossy WebP', webp(vp8(300, 200)), 'image/webp', 300, 200],
  ['lossless WebP', webp(vp8l(301, 201)), 'image/webp', 301, 201],
  ['extended WebP', webp(vp8x(4000, 3000), vp8(4000, 3000)), 'image/webp', 4000, 3000],
  ['WebP on its side', webp(vp8x(40, 30, 8), vp8(40, 30), webpChunk('EXIF', exif(5))), 'image/webp', 30, 40],
  ['AVIF', avif(1024, 512, null), 'image/avif', 1024, 512],
  ['AVIF turned by a quarter', avif(1024, 512, 1), 'image/avif', 512, 1024],
  ['GIF', gif(320, 240, gifFrame(320, 240)), 'image/gif', 320, 240],
  [
    'SVG by its size',
    bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="96px"/>'),
    'image/svg+xml',
    192,
    96,
  ],
  [
    'SVG by its view box',
    bytesOf('<?xml version="1.0"?><!-- a map --><svg viewBox="0 0 30 20"/>'),
    'image/svg+xml',
    30,
    20,
  ],
  ['SVG by width and ratio', bytesOf('<svg width="60" height="100%" viewBox="0 0 30 20"/>'), 'image/svg+xml', 60, 40],
];

type Refusal = readonly [name: string, bytes: Uint8Array, kind: string, says: RegExp];
const REFUSED: readonly Refusal[] = [
  ['a PDF', bytesOf('%PDF-1.7 '), 'wrong-type', /is a PDF\. Save the page/],
  ['a ZIP', bytesOf('PK\x03\x04rest'), 'wrong-type', /ZIP archive/],
  ['a program', bytesOf('MZ\x90\0'), 'wrong-type', /a program/],
  ['a HEIC photograph', box('heic'), 'wrong-type', /HEIC.*JPEG/],
  ['a film', box('isom'), 'wrong-type', /a film/],
  ['a web page', bytesOf('\n<!DOCTYPE html><svg>'), 'wrong-type', /a web page/],
  ['XML that is no SVG', bytesOf('<?xml version="1.0"?><a><svg /></a>'), 'wrong-type', /no SVG/],
  ['words', bytesOf('once upon a time'), 'wrong-type', /is no picture/],
  ['an empty file', bytesOf(), 'damaged', /is empty/],
  ['a cut PNG', png(10, 10).subarray(0, 50), 'damaged', /breaks off/],
  ['a PNG without a header', bytesOf('\x89PNG\r\n\x1a\n', pngChunk('IEND')), 'damaged', /header is missing/],
  ['a PNG without an extent', png(0, 10), 'damaged', /0 × 10 pixels/],
  ['a cut JPEG', jpeg(10, 10).subarray(0, -2), 'damaged', /breaks off/],
  ['a JPEG of two bytes', bytesOf([0xff, 0xd8, 0xff]), 'damaged', /breaks off/],
  ['a cut WebP', webp(vp8(10, 10)).subarray(0, -4), 'damaged', /breaks off/],
  ['a cut AVIF', avif(10, 10, null).subarray(0, -3), 'damaged', /breaks off/],
  ['a cut GIF', gif(10, 10, gifFrame(10, 10)).subarray(0, -1), 'damaged', /breaks off/],
  ['a PNG bomb', png(60_000, 60_000), 'hostile', /unpacks to 60000 × 60000/],
  ['a WebP with a bomb on a small canvas', webp(vp8x(10, 10), vp8l(16_000, 16_000)), 'hostile', /exhaust memory/],
  [
    'a PNG that moves without end',
    png(9000, 9000, pngChunk('acTL', u32(4_000_000), u32(0))),
    'hostile',
    /4000000 images/,
  ],
  [
    'a GIF bomb of frames',
    gif(4000, 4000, ...Array.from({ length: 100 }, () => gifFrame(4000, 4000))),
    'hostile',
    /100 images/,
  ],
  ['a file of 51 MB', new Uint8Array(51 * 1024 * 1024), 'too-large', /has 51 MB; a picture may have 50 MB/],
  ['a large scan', bytesOf(jpeg(20_000, 20_000), new Uint8Array(3_000_000)), 'too-large', /100 million/],
];

const joined = (head: Uint8Array, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
};
const jpegOf = (body: Uint8Array): Uint8Array => joined(bytesOf([0xff, 0xd8]), body);

function box(brand: string): Uint8Array {
  return bytesOf(u32(16), 'ftyp', brand, u32(0));
}

describe('picture files', () => {
  it.each(PICTURES)(
    '[B11] %s: type and upright size are read from the bytes',
    (_name, bytes, mediaType, widthPx, heightPx) => {
      expect(readPictureFile(bytes, 'a.doc')).toMatchObject({ ok: true, value: { mediaType, widthPx, heightPx } });
    },
  );

  it.each(REFUSED)('[B11] refuses %s by name', (_name, bytes, kind, says) => {
    const result = readPictureFile(bytes, 'Harbour.png');
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (result.ok) return;
    expect(result.error.message).toMatch(says);
    expect(result.error.message).toMatch(/^“Harbour\.png” .*[.]$/);
  });

  it('[B11] counts the frames of what moves', () => {
    const moving = gif(20, 20, gifFrame(20, 20), gifFrame(20, 20), gifFrame(20, 20));
    expect(readPictureFile(moving, 'x')).toMatchObject({ ok: true, value: { frames: 3 } });
    expect(readPictureFile(png(20, 20, pngChunk('acTL', u32(7), u32(0))), 'x')).toMatchObject({ value: { frames: 7 } });
  });

  it('[B11] gives an SVG a view box, and never more than 10 000 pixels', () => {
    const result = readPictureFile(bytesOf('<svg width="2e4" height="7"/>'), 'x');
    expect(result).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    const large = readPictureFile(bytesOf('<svg width="20000" height="1000"/>'), 'x');
    expect(large).toMatchObject({ ok: true, value: { widthPx: 10_000, heightPx: 500 } });
    expect(large.ok && new TextDecoder().decode(large.value.bytes)).toContain('viewBox="0 0 20000 1000"');
  });

  it('[B11] refuses files of millions of empty parts', () => {
    const many = (piece: Uint8Array, count: number) => {
      const bytes = new Uint8Array(piece.length * count);
      for (let at = 0; at < bytes.length; at += piece.length) bytes.set(piece, at);
      return bytes;
    };
    const files = [
      jpegOf(many(bytesOf([0xff, 0xfe, 0, 2]), 2_000_000)),
      joined(
        bytesOf('\x89PNG\r\n\x1a\n', pngChunk('IHDR', u32(1), u32(1), [8, 2, 0, 0, 0])),
        many(pngChunk('IDAT'), 500_000),
      ),
      joined(gif(1, 1).subarray(0, -1), many(bytesOf([0x21, 0xfe, 0]), 2_000_000)),
    ];
    for (const file of files)
      expect(readPictureFile(file, 'x')).toMatchObject({
        ok: false,
        error: { kind: 'damaged', message: expect.stringContaining('parts') },
      });
  });

  it('[B11] answers for any bytes behind a true beginning', () => {
    const heads = [png(9, 9), jpeg(9, 9), webp(vp8x(9, 9), vp8(9, 9)), avif(9, 9, 1), gif(9, 9, gifFrame(9, 9))];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.array(fc.tuple(fc.nat(160), fc.nat(255)), { maxLength: 6 }),
        fc.nat(160),
        (head, changes, cut) => {
          const bytes = head.slice(0, Math.max(12, cut));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(typeof readPictureFile(bytes, 'x').ok).toBe('boolean');
        },
      ),
      { seed: 20261122, numRuns: 3000 },
    );
  });
});
