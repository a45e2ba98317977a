import { fontFaceName } from '../../shared/brand/font-stack.ts';
import { insteadWords, withFonts } from '../../shared/brand/with-fonts.ts';
import { type Brand, FONT_MEDIA_TYPES, type FontMediaType } from '../../shared/domain/brand.ts';
import type { IssuePackage, PackedPicture } from '../../shared/exchange/index.ts';
import type { Workspace } from './workspace.ts';

/**
 * Takes the pictures and fonts of a package in as any picture file is: what they are is told by their bytes. One that would come out
 * with another hash is not what the issue shows, and is left out; the issue shows its place as missing then. A font that may not
 * be used is left out by its name, and what the texts stand in instead is told with it.
 */
export async function takePictures(
  { fonts, pictures, tell }: Pick<Workspace, 'fonts' | 'pictures' | 'tell'>,
  pack: Pick<IssuePackage, 'pictures' | 'publication'>,
): Promise<void> {
  // Read once, for all its fonts: most packages have none.
  const brand = pack.pictures.some(({ mediaType }) => isFont(mediaType)) ? await brandIn(pack) : null;
  let refused = 0;
  const refusedFonts = new Map<string, string>();
  for (const { sha256, bytes, mediaType } of pack.pictures) {
    if (isFont(mediaType)) {
      if ((await fonts.read(sha256)) !== null) continue;
      const kept = await fonts.keep({ sha256, mediaType }, bytes, nameOfFont(brand, sha256));
      if (!kept.ok) refusedFonts.set(sha256, `A font was left out: ${kept.error}`);
      continue;
    }
    if ((await pictures.read(sha256, 'full')) !== null) continue;
    const taken = await pictures.takeIn(bytes, `${sha256.slice(0, 8)}`);
    if (!taken.ok || taken.value.sha256 !== sha256) refused += 1;
  }
  const told = [
    ...(refused === 0
      ? []
      : [refused === 1 ? 'One picture could not be taken in.' : `${refused} pictures could not be taken in.`]),
    ...refusedFonts.values(),
    ...insteadOf(brand, refusedFonts),
  ];
  if (told.length > 0) tell({ text: told.join(' ') });
}

/** What the package's publication is set in without some fonts. */
function insteadOf(brand: Brand | null, refused: ReadonlyMap<string, string>): string[] {
  if (brand === null || refused.size === 0) return [];
  const left = brand.ownFonts.filter(({ sha256 }) => !refused.has(sha256));
  return [insteadWords(brand, withFonts(brand, left))].filter((words) => words !== '');
}

/** As the publication calls it; by its hash where no brand has it. */
function nameOfFont(brand: Brand | null, sha256: string): string {
  const font = brand?.ownFonts.find((own) => own.sha256 === sha256);
  return font === undefined ? `font ${sha256.slice(0, 8)}` : fontFaceName(font);
}

async function brandIn({ publication }: Pick<IssuePackage, 'publication'>): Promise<Brand | null> {
  const [{ openState }, { readPublication }] = await Promise.all([
    import('../../shared/crdt/open-state.ts'),
    import('../../shared/crdt/publication-document.ts'),
  ]);
  const document = openState(publication);
  return document === null ? null : readPublication(document).brand;
}

const isFont = (mediaType: PackedPicture['mediaType']): mediaType is FontMediaType =>
  (FONT_MEDIA_TYPES as readonly string[]).includes(mediaType);
