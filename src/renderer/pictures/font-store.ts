import type { BrandFontFile, FontMediaType, OwnFamily } from '../../shared/domain/brand.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { putBlob, readFont } from '../storage/blobs.ts';
import type { DigestDatabase } from '../storage/database.ts';
import type { FontFaceOfFile } from './read-font-face.ts';
import { sha256Of } from './sha256-of.ts';

/** The brands' own fonts of a library, by their hash. */
export interface FontStore {
  /** Takes a file in; its bytes are on disk, in the database and beside it, when this resolves. */
  readonly takeIn: (bytes: Uint8Array, name: string) => Promise<Result<BrandFontFile, string>>;
  /** Keeps bytes that came with a brand, under the hash that they have. */
  readonly keep: (font: Pick<BrandFontFile, 'sha256' | 'mediaType'>, bytes: Uint8Array) => Promise<boolean>;
  readonly read: (sha256: string) => Promise<{ readonly mediaType: FontMediaType; readonly bytes: Uint8Array } | null>;
}

export interface FontStoreHost {
  readonly keepCopy: (sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly readCopy: (sha256: string) => Promise<Uint8Array | null>;
}

/** A family for many scripts is larger, and would make every page as large. */
const MOST_BYTES = 4 * 1024 * 1024;

export function createFontStore(database: DigestDatabase, host: FontStoreHost): FontStore {
  const store = async (sha256: string, mediaType: FontMediaType, bytes: Uint8Array) => {
    await putBlob(database, { sha256, mediaType, bytes, unusedSince: null });
    await host.keepCopy(sha256, bytes);
  };
  return {
    async takeIn(bytes, name) {
      const mediaType = mediaTypeOf(bytes);
      if (mediaType === null)
        return fail(`“${name}” is no font that pages can carry. Give a .woff2, .ttf or .otf file.`);
      if (bytes.length > MOST_BYTES)
        return fail(
          `“${name}” has ${Math.round(bytes.length / 1048576)} MB; a page would be as large. Give a .woff2 of at most 4 MB.`,
        );
      if (!(await isSound(bytes)))
        return fail(`“${name}” is damaged: no browser takes it. Get it again from its maker.`);
      const face = await readFace(bytes, name);
      if (face.embedding === 'restricted' || face.embedding === 'bitmap-only')
        return fail(
          `“${name}” says that its maker does not allow it to be put into documents. Ask for a licence and a file for that, or take an open font.`,
        );
      const own = new Uint8Array(bytes);
      const sha256 = await sha256Of(own);
      await store(sha256, mediaType, own);
      const { family, isSerif, style, weight } = face;
      return ok({
        sha256,
        mediaType,
        family: `own ${isSerif ? 'serif' : 'sans'}: ${family}` as OwnFamily,
        style,
        weight,
      });
    },
    async keep({ sha256, mediaType }, bytes) {
      const own = new Uint8Array(bytes);
      if ((await sha256Of(own)) !== sha256 || mediaTypeOf(own) !== mediaType || !(await isSound(own))) return false;
      await store(sha256, mediaType, own);
      return true;
    },
    async read(sha256) {
      const known = await readFont(database, sha256);
      if (known !== undefined) return known;
      const bytes = await host.readCopy(sha256);
      const mediaType = bytes === null ? null : mediaTypeOf(bytes);
      if (bytes === null || mediaType === null) return null;
      await putBlob(database, { sha256, mediaType, bytes, unusedSince: null });
      return { mediaType, bytes };
    },
  };
}

/** The reader of fonts is large, and few take one in. A browser may take what it cannot read: then the file's name is the family. */
async function readFace(bytes: Uint8Array, name: string): Promise<FontFaceOfFile> {
  const { readFontFace } = await import('./read-font-face.ts');
  try {
    return readFontFace(bytes, name);
  } catch {
    const family = name.replace(/\.[a-z0-9]+$/i, '');
    return { family, isSerif: false, style: 'normal', weight: '400', embedding: null };
  }
}

/** By the first bytes: a file's name says what somebody called it. */
function mediaTypeOf(bytes: Uint8Array): FontMediaType | null {
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const start = String.fromCharCode(a, b, c, d);
  if (start === 'wOF2') return 'font/woff2';
  if (start === 'OTTO') return 'font/otf';
  return start === '\u0000\u0001\u0000\u0000' || start === 'true' ? 'font/ttf' : null;
}

/** Chromium checks every table of a font before it uses any (OTS). */
const isSound = (bytes: Uint8Array): Promise<boolean> =>
  new FontFace('taken in', new Uint8Array(bytes).buffer as ArrayBuffer).load().then(
    () => true,
    () => false,
  );
