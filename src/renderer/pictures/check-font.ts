import type { FontMediaType } from '../../shared/domain/brand.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import type { FontFaceOfFile } from './read-font-face.ts';

/** A family for many scripts is larger, and would make every page as large. */
const MOST_BYTES = 4 * 1024 * 1024;

export interface CheckedFont {
  readonly mediaType: FontMediaType;
  readonly face: FontFaceOfFile;
}

/**
 * Whether a font may go into what is published, however it came here: a page can carry it, a browser takes it, and its maker
 * lets it be put into documents. One that does not tell what its maker allows, because its tables cannot be read, is refused
 * too. The message begins with `name` and ends with what to do.
 */
export async function checkFont(bytes: Uint8Array, name: string): Promise<Result<CheckedFont, string>> {
  const mediaType = fontMediaType(bytes);
  if (mediaType === null) return fail(`“${name}” is no font that pages can carry. Give a .woff2, .ttf or .otf file.`);
  if (bytes.length > MOST_BYTES)
    return fail(
      `“${name}” has ${Math.round(bytes.length / 1048576)} MB; a page would be as large. Give a .woff2 of at most 4 MB.`,
    );
  if (!(await isSound(bytes))) return fail(`“${name}” is damaged: no browser takes it. Get it again from its maker.`);
  const face = await readFace(bytes, name);
  if (face === null)
    return fail(
      `“${name}” does not tell what its maker allows: its tables cannot be read. Get it anew from its maker as a .ttf or .otf file, or take an open font.`,
    );
  if (face.embedding === 'restricted' || face.embedding === 'bitmap-only')
    return fail(
      `“${name}” says that its maker does not allow it to be put into documents. Ask for a licence and a file for that, or take an open font.`,
    );
  return ok({ mediaType, face });
}

/** By the first bytes: a file's name says what somebody called it. */
export function fontMediaType(bytes: Uint8Array): FontMediaType | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const start = String.fromCharCode(a, b, c, d);
  if (start === 'wOF2') return 'font/woff2';
  if (start === 'OTTO') return 'font/otf';
  return start === '\u0000\u0001\u0000\u0000' || start === 'true' ? 'font/ttf' : null;
}

/** Null where its tables cannot be read. The reader of fonts is large, and few take one in. */
async function readFace(bytes: Uint8Array, name: string): Promise<FontFaceOfFile | null> {
  const { readFontFace } = await import('./read-font-face.ts');
  try {
    return readFontFace(bytes, name);
  } catch {
    return null;
  }
}

/** Chromium checks every table of a font before it uses any (OTS). */
const isSound = (bytes: Uint8Array): Promise<boolean> =>
  new FontFace('taken in', new Uint8Array(bytes).buffer as ArrayBuffer).load().then(
    () => true,
    () => false,
  );
