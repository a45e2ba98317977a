/* Picture files made by hand: the structure is real, the packed data is whatever stands for it. */

type Piece = string | number | readonly number[] | Uint8Array;

/** Bytes of Latin-1 text, single bytes, lists of bytes and other bytes. */
export const bytesOf = (...pieces: readonly Piece[]): Uint8Array =>
  new Uint8Array(
    pieces.flatMap((piece) =>
      typeof piece === 'string'
        ? [...piece].map((sign) => sign.charCodeAt(0))
        : typeof piece === 'number'
          ? [piece]
          : [...piece],
    ),
  );

export const u16 = (value: number): number[] => [value >>> 8, value & 255];
export const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const le16 = (value: number): number[] => u16(value).reverse();
const le24 = (value: number): number[] => [value & 255, (value >>> 8) & 255, value >>> 16];
const le32 = (value: number): number[] => u32(value).reverse();

/** EXIF with an orientation and a directory of a place (GPS). */
export const exif = (orientation: number, isLittle = false): Uint8Array => {
  const two = isLittle ? le16 : u16;
  const four = isLittle ? le32 : u32;
  const value = isLittle ? [...le16(orientation), 0, 0] : [...u16(orientation), 0, 0];
  const entry = (tag: number, type: number, bytes: readonly number[]) => [
    ...two(tag),
    ...two(type),
    ...four(1),
    ...bytes,
  ];
  return bytesOf(
    isLittle ? 'II' : 'MM',
    two(42),
    four(8),
    two(2),
    entry(0x0112, 3, value),
    entry(0x8825, 4, four(38)),
    four(0),
    'GPS 41.31N 69.24E',
  );
};

export const pngChunk = (name: string, ...data: readonly Piece[]): Uint8Array => {
  const content = bytesOf(...data);
  return bytesOf(u32(content.length), name, content, [1, 2, 3, 4]);
};
const PNG_MAGIC = '\x89PNG\r\n\x1a\n';
export const png = (widthPx: number, heightPx: number, ...between: readonly Uint8Array[]): Uint8Array =>
  bytesOf(
    PNG_MAGIC,
    pngChunk('IHDR', u32(widthPx), u32(heightPx), [8, 2, 0, 0, 0]),
    ...between,
    pngChunk('IDAT', 'pixels of it'),
    pngChunk('IEND'),
  );

export const jpegSegment = (marker: number, ...data: readonly Piece[]): Uint8Array => {
  const content = bytesOf(...data);
  return bytesOf([0xff, marker], u16(content.length + 2), content);
};
export const jpeg = (widthPx: number, heightPx: number, ...between: readonly Uint8Array[]): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    jpegSegment(0xe0, 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...between,
    jpegSegment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    jpegSegment(0xc2, 8, u16(heightPx), u16(widthPx), [1, 1, 0x11, 0]),
    jpegSegment(0xda, [1, 1, 0, 0, 63, 0]),
    'scan',
    [0xff, 0x00, 0xff, 0xd0],
    'more scan',
    [0xff, 0xd9],
  );

export const webpChunk = (name: string, ...data: readonly Piece[]): Uint8Array => {
  const content = bytesOf(...data);
  return bytesOf(name, le32(content.length), content, content.length % 2 === 1 ? [0] : []);
};
export const webp = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = bytesOf('WEBP', ...chunks);
  return bytesOf('RIFF', le32(body.length), body);
};
export const vp8 = (widthPx: number, heightPx: number): Uint8Array =>
  webpChunk('VP8 ', [0x10, 0, 0, 0x9d, 0x01, 0x2a], le16(widthPx), le16(heightPx), 'lossy');
export const vp8l = (widthPx: number, heightPx: number): Uint8Array =>
  webpChunk('VP8L', 0x2f, le32(((heightPx - 1) << 14) | (widthPx - 1)), 'lossless');
export const vp8x = (widthPx: number, heightPx: number, flags = 0): Uint8Array =>
  webpChunk('VP8X', [flags, 0, 0, 0], le24(widthPx - 1), le24(heightPx - 1));

export const box = (name: string, ...data: readonly Piece[]): Uint8Array => {
  const content = bytesOf(...data);
  return bytesOf(u32(content.length + 8), name, content);
};
export const avif = (widthPx: number, heightPx: number, turn: number | null, brand = 'avif'): Uint8Array =>
  bytesOf(
    box('ftyp', brand, u32(0), 'mif1', brand === 'avif' ? 'avif' : 'miaf'),
    box(
      'meta',
      u32(0),
      box('hdlr', u32(0)),
      box('iinf', u32(0), u16(1), box('infe', u32(0x02000000), u16(1), u16(0), 'Exif\0')),
      box(
        'iprp',
        box(
          'ipco',
          box('ispe', u32(0), u32(64), u32(64)),
          box('ispe', u32(0), u32(widthPx), u32(heightPx)),
          ...(turn === null ? [] : [box('irot', turn)]),
        ),
      ),
    ),
    box('mdat', 'packed'),
  );

export const gifFrame = (widthPx: number, heightPx: number): Uint8Array =>
  bytesOf([0x21, 0xf9, 4, 0, 10, 0, 0, 0], 0x2c, [0, 0, 0, 0], le16(widthPx), le16(heightPx), 0, 2, [2, 0x4c, 0x01], 0);
export const gif = (widthPx: number, heightPx: number, ...blocks: readonly Uint8Array[]): Uint8Array =>
  bytesOf('GIF89a', le16(widthPx), le16(heightPx), [0x80, 0, 0], [0, 0, 0, 255, 255, 255], ...blocks, 0x3b);

/** Bytes as text, to look for words in them. */
export const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
