import { withFonts } from '../../shared/brand/with-fonts.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { readStoredPublication } from '../documents/library-documents.ts';
import { changeStoredPublication } from '../documents/stored-settings.ts';
import type { Workspace } from './workspace.ts';

/** Takes out of a stored publication the fonts that came with a package and were refused: nothing is set in them here. */
export async function leaveOutFonts(
  { database, fonts }: Pick<Workspace, 'database' | 'fonts'>,
  { manifest, pictures }: Pick<IssuePackage, 'manifest' | 'pictures'>,
): Promise<void> {
  const { id } = manifest.publication;
  const brand = (await readStoredPublication(database, id))?.brand;
  if (brand === undefined) return;
  const sent = new Set(pictures.map(({ sha256 }) => sha256));
  const kept = await Promise.all(
    brand.ownFonts.map(async (font) =>
      !sent.has(font.sha256) || (await fonts.read(font.sha256)) !== null ? [font] : [],
    ),
  );
  const ownFonts = kept.flat();
  if (ownFonts.length < brand.ownFonts.length)
    await changeStoredPublication(database, id, { brand: withFonts(brand, ownFonts) }, null);
}
