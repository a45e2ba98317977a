import type { BrandFontFile, FontMediaType, OwnFamily } from '../../shared/domain/brand.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { putBlob, readFont } from '../storage/blobs.ts';
import type { DigestDatabase } from '../storage/database.ts';
import { checkFont, fontMediaType } from './check-font.ts';
import { sha256Of } from './sha256-of.ts';

/** The brands' own fonts of a library, by their hash. */
export interface FontStore {
  /** Takes a file in; its bytes are on disk, in the database and beside it, when this resolves. */
  readonly takeIn: (bytes: Uint8Array, name: string) => Promise<Result<BrandFontFile, string>>;
  /** Keeps bytes that came with a brand or a package, under the hash that they have; they are asked what `takeIn` asks. */
  readonly keep: (
    font: Pick<BrandFontFile, 'sha256' | 'mediaType'>,
    bytes: Uint8Array,
    name: string,
  ) => Promise<Result<null, string>>;
  readonly read: (sha256: string) => Promise<{ readonly mediaType: FontMediaType; readonly bytes: Uint8Array } | null>;
}

export interface FontStoreHost {
  readonly keepCopy: (sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly readCopy: (sha256: string) => Promise<Uint8Array | null>;
}

export function createFontStore(database: DigestDatabase, host: FontStoreHost): FontStore {
  const store = async (sha256: string, mediaType: FontMediaType, bytes: Uint8Array) => {
    await putBlob(database, { sha256, mediaType, bytes, unusedSince: null });
    await host.keepCopy(sha256, bytes);
  };
  return {
    async takeIn(bytes, name) {
      const checked = await checkFont(bytes, name);
      if (!checked.ok) return checked;
      const { mediaType, face } = checked.value;
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
    async keep({ sha256, mediaType }, bytes, name) {
      const own = new Uint8Array(bytes);
      const checked = await checkFont(own, name);
      if (!checked.ok) return checked;
      if ((await sha256Of(own)) !== sha256 || checked.value.mediaType !== mediaType)
        return fail(`“${name}” is not the font that was sent: its bytes are others. Ask for it again.`);
      await store(sha256, mediaType, own);
      return ok(null);
    },
    async read(sha256) {
      const known = await readFont(database, sha256);
      if (known !== undefined) return known;
      const bytes = await host.readCopy(sha256);
      const mediaType = bytes === null ? null : fontMediaType(bytes);
      if (bytes === null || mediaType === null) return null;
      await putBlob(database, { sha256, mediaType, bytes, unusedSince: null });
      return { mediaType, bytes };
    },
  };
}
