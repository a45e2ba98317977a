import { describe, expect, it } from 'vitest';
import { readPictureFile, withoutMetadata } from '../../../src/shared/pictures/index.ts';
import {
  bytesOf,
  exif,
  gif,
  gifFrame,
  jpeg,
  jpegSegment,
  png,
  pngChunk,
  textOf,
  vp8,
  vp8x,
  webp,
  webpChunk,
} from './picture-bytes.ts';

const XMP = '<x:xmpmeta><exif:GPSLatitude>41.31N</exif:GPSLatitude></x:xmpmeta>';
const plainFrame = gifFrame(5, 5);
const comment = bytesOf([0x21, 0xfe, 9], 'GPS 41.31', 0);
const loop = bytesOf([0x21, 0xff, 11], 'NETSCAPE2.0', [3, 1, 0, 0, 0]);
const gifXmp = bytesOf([0x21, 0xff, 11], 'XMP DataXMP', 4, 'GPS!', 0);

/** With metadata, and the same file as it is without. */
const FILES = {
  'image/png': [
    bytesOf(
      png(
        8,
        6,
        pngChunk('iCCP', 'profile'),
        pngChunk('eXIf', exif(1)),
        pngChunk('tEXt', 'Author\0GPS'),
        pngChunk('iTXt', XMP),
        pngChunk('tIME', [7, 0xea, 1, 1, 1, 1, 1]),
      ),
      'GPS behind the end',
    ),
    png(8, 6, pngChunk('iCCP', 'profile')),
  ],
  'image/jpeg': [
    bytesOf(
      jpeg(
        8,
        6,
        jpegSegment(0xe1, 'Exif\0\0', exif(1)),
        jpegSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', XMP),
        jpegSegment(0xe2, 'ICC_PROFILE\0', [1, 1], 'profile'),
        jpegSegment(0xe2, 'MPF\0', 'GPS'),
        jpegSegment(0xed, 'Photoshop 3.0\x008BIM', 'GPS'),
        jpegSegment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
        jpegSegment(0xfe, 'GPS'),
      ),
      'second image with GPS',
    ),
    jpeg(
      8,
      6,
      jpegSegment(0xe2, 'ICC_PROFILE\0', [1, 1], 'profile'),
      jpegSegment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
    ),
  ],
  'image/webp': [
    webp(
      vp8x(8, 6, 0x20 | 0x08 | 0x04),
      webpChunk('ICCP', 'profile'),
      vp8(8, 6),
      webpChunk('EXIF', exif(1)),
      webpChunk('XMP ', XMP),
    ),
    webp(vp8x(8, 6, 0x20), webpChunk('ICCP', 'profile'), vp8(8, 6)),
  ],
  'image/gif': [bytesOf(gif(5, 5, loop, comment, plainFrame, gifXmp), 'GPS'), gif(5, 5, loop, plainFrame)],
} as const;

describe('metadata', () => {
  it.each(Object.entries(FILES))(
    '[B11] goes from %s byte by byte, and the image and its colours stay',
    (mediaType, [given, expected]) => {
      expect(readPictureFile(given, 'x')).toMatchObject({ ok: true, value: { mediaType, hasMetadata: true } });
      const stripped = withoutMetadata(given, mediaType as keyof typeof FILES) ?? bytesOf();
      expect(textOf(stripped)).not.toMatch(/GPS|Exif|xmp/);
      expect(stripped).toEqual(expected);
      expect(readPictureFile(stripped, 'x')).toMatchObject({
        ok: true,
        value: { widthPx: mediaType.endsWith('gif') ? 5 : 8, hasMetadata: false },
      });
    },
  );

  it('[B11] leaves a file without any as it is', () => {
    for (const [mediaType, [, plain]] of Object.entries(FILES))
      expect(withoutMetadata(plain, mediaType as keyof typeof FILES)).toEqual(plain);
  });

  it('[B11] says of AVIF and SVG that this is not the way', () => {
    expect(withoutMetadata(bytesOf(), 'image/avif')).toBeNull();
    expect(withoutMetadata(bytesOf(), 'image/svg+xml')).toBeNull();
  });
});
