import type { ImageMediaType } from '../domain/picture.ts';
import { asciiAt, viewOf } from './image-header.ts';

/** A kind of file that is no picture of ours, with what to do about it. */
export interface OtherKind {
  readonly name: string;
  readonly remedy: string;
}

/** Latin-1 texts that stand at an offset of the file; all of them must. */
type Signature = readonly (readonly [offset: number, text: string])[];

const OURS: readonly (readonly [Signature, ImageMediaType])[] = [
  [[[0, '\x89PNG\r\n\x1a\n']], 'image/png'],
  [[[0, '\xff\xd8\xff']], 'image/jpeg'],
  [
    [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    'image/webp',
  ],
  [[[0, 'GIF87a']], 'image/gif'],
  [[[0, 'GIF89a']], 'image/gif'],
];

const CONVERT = 'Save it as JPEG, PNG or WebP';
const NOT_A_PICTURE = 'Choose a PNG, JPEG, WebP, AVIF, GIF or SVG';
const OTHERS: readonly (readonly [Signature, string, string])[] = [
  [[[0, 'II*\0']], 'a TIFF or camera image', CONVERT],
  [[[0, 'MM\0*']], 'a TIFF or camera image', CONVERT],
  [
    [
      [0, 'BM'],
      [6, '\0\0\0\0'],
    ],
    'a bitmap (BMP)',
    CONVERT,
  ],
  [[[0, '\0\0\x01\0']], 'an icon file', CONVERT],
  [[[0, '8BPS']], 'a Photoshop document', CONVERT],
  [[[0, '\xff\x0a']], 'a JPEG XL image', CONVERT],
  [[[0, '\0\0\0\x0cJXL ']], 'a JPEG XL image', CONVERT],
  [[[0, '%PDF']], 'a PDF', 'Save the page that you need as PNG'],
  [[[0, 'PK\x03\x04']], 'a ZIP archive or an Office document', 'Take the picture out of it first'],
  [[[0, 'MZ']], 'a program', NOT_A_PICTURE],
  [[[0, '\x7fELF']], 'a program', NOT_A_PICTURE],
  [[[0, '\xcf\xfa\xed\xfe']], 'a program', NOT_A_PICTURE],
  [[[0, '#!']], 'a program', NOT_A_PICTURE],
];

const HEAD_BYTES = 1_024;
/** Comments and declarations may stand before the root of an SVG, so more of it is looked at. */
const SVG_HEAD_BYTES = 65_536;

/** What a file is by its first bytes: one of our media types, another kind of file, or null where nobody can tell. */
export function kindOfFile(bytes: Uint8Array): ImageMediaType | OtherKind | null {
  const head = asciiAt(bytes, 0, HEAD_BYTES);
  const fits = ([signature]: readonly [Signature, ...unknown[]]) =>
    signature.every(([offset, text]) => head.startsWith(text, offset));
  const ours = OURS.find(fits);
  if (ours !== undefined) return ours[1];
  const other = OTHERS.find(fits);
  if (other !== undefined) return { name: other[1], remedy: other[2] };
  return head.startsWith('ftyp', 4) ? kindByBrand(bytes, head) : kindOfMarkup(bytes);
}

/** Files of the ISO base format (ISO/IEC 14496-12) say in brands what they hold. */
function kindByBrand(bytes: Uint8Array, head: string): ImageMediaType | OtherKind {
  const brands = head.slice(8, viewOf(bytes).getUint32(0));
  if (/avi[fs]/.test(brands)) return 'image/avif';
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands)
    ? { name: 'a HEIC photograph', remedy: CONVERT }
    : { name: 'a film', remedy: NOT_A_PICTURE };
}

function kindOfMarkup(bytes: Uint8Array): ImageMediaType | OtherKind | null {
  const head = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD_BYTES)).trimStart();
  if (!head.startsWith('<') || head.includes('\0')) return null;
  if (/^<(?:!doctype html|html|head|body|script)/i.test(head)) return { name: 'a web page', remedy: NOT_A_PICTURE };
  return /<(?:[a-z]{1,20}:)?svg[\s>/]/i.test(head) ? 'image/svg+xml' : null;
}
