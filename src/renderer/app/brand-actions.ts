import { nanoid } from 'nanoid';
import { fontFaceName } from '../../shared/brand/font-stack.ts';
import { brandFiles, parseBrandFile, writeBrandFile } from '../../shared/brand/index.ts';
import { slug } from '../../shared/brand/slug.ts';
import { insteadWords, withFonts } from '../../shared/brand/with-fonts.ts';
import type { Brand, BrandLogo } from '../../shared/domain/brand.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { BrandBytes } from '../../shared/export/picture-source.ts';
import type { BrandDesk } from '../features/brand/index.ts';
import { request } from '../platform/bridge.ts';
import { choosePicture } from './choose-picture.ts';
import type { Workspace } from './workspace.ts';

type Change = (values: Partial<Omit<Publication, 'id'>>) => void;

/** What can be done to a brand with files: logos and fonts taken in, the whole saved and taken over. */
export function brandActions(
  workspace: Workspace,
  publication: () => Publication,
  change: Change,
): Pick<BrandDesk, 'chooseLogo' | 'addFont' | 'exportBrand' | 'importBrand'> {
  return {
    chooseLogo: () => chooseLogo(workspace),
    addFont: () => void addFont(workspace, publication, change),
    exportBrand: () => void exportBrand(workspace, publication()),
    importBrand: () => void importBrand(workspace, publication, change),
  };
}

async function chooseLogo(workspace: Workspace): Promise<BrandLogo | null> {
  const file = await choosePicture(workspace);
  if (file === null) return null;
  const taken = await workspace.pictures.takeIn(file.bytes, file.name);
  if (!taken.ok) {
    workspace.tell({ text: `${taken.error.message} The brand is as it was.` });
    return null;
  }
  const { sha256, widthPx, heightPx } = taken.value;
  return { sha256, widthPx, heightPx };
}

async function addFont(workspace: Workspace, now: () => Publication, change: Change): Promise<void> {
  const file = await chooseFile(workspace, 'font');
  if (file === null) return;
  const taken = await workspace.fonts.takeIn(file.content, file.name);
  if (!taken.ok) return workspace.tell({ text: `${taken.error} The brand is as it was.` });
  const font = taken.value;
  const { brand } = now();
  const others = brand.ownFonts.filter(({ sha256 }) => sha256 !== font.sha256);
  change({ brand: { ...brand, ownFonts: [...others, font], textFont: font.family } });
}

async function exportBrand(workspace: Workspace, publication: Publication): Promise<void> {
  const logos = new Map<string, BrandBytes>();
  for (const sha256 of brandFiles(publication.brand)) {
    const found = (await workspace.pictures.read(sha256, 'full')) ?? (await workspace.fonts.read(sha256));
    if (found !== null) logos.set(sha256, found);
  }
  const folder = await request('export:choose-folder', { current: workspace.info.documentsFolder });
  if (!folder.ok || folder.value === null) return;
  const content = new TextEncoder().encode(writeBrandFile({ publication, rules: publication, logos }));
  const name = `${slug(publication.name) || 'publication'}-brand.json`;
  const written = await request('export:write', {
    folder: folder.value,
    files: [{ name, content }],
    overwrite: true,
    jobId: nanoid(),
  });
  workspace.tell({
    text: written.ok ? `The brand is in ${written.value[0] ?? name}.` : `${written.error.message} Nothing was written.`,
  });
}

async function importBrand(workspace: Workspace, now: () => Publication, change: Change): Promise<void> {
  const file = await chooseFile(workspace, 'brand');
  if (file === null) return;
  const read = parseBrandFile(new TextDecoder().decode(file.content));
  if (!read.ok) return workspace.tell({ text: `“${file.name}”: ${read.error.message}. The brand is as it was.` });
  const { publication: given, rules, logos } = read.value;
  const { brand, refused } = await takeInFiles(workspace, given.brand, logos);
  const { name: _name, ...look } = given;
  // The publication keeps its own name: a brand may come from another.
  const values = { ...look, ...(rules ?? {}), brand };
  const publication = now();
  const before = Object.fromEntries(
    Object.keys(values).map((key) => [key, publication[key as keyof Publication]]),
  ) as typeof values;
  change(values);
  workspace.tell({
    text: [
      `The brand of “${given.name}” is taken over${rules == null ? '' : ', with what its Preflight asks'}.`,
      ...refused,
    ].join(' '),
    action: { label: 'Undo', run: () => change(before) },
  });
}

/** What came with a brand is looked at like any file: a logo may be stored in another form, so under another hash. */
async function takeInFiles(
  { pictures, fonts }: Workspace,
  brand: Brand,
  files: ReadonlyMap<string, BrandBytes>,
): Promise<{ readonly brand: Brand; readonly refused: readonly string[] }> {
  const logo = async (given: BrandLogo | null): Promise<BrandLogo | null> => {
    const found = given === null ? undefined : files.get(given.sha256);
    const taken = found === undefined ? null : await pictures.takeIn(found.bytes, 'logo');
    if (taken === null || !taken.ok) return null;
    const { sha256, widthPx, heightPx } = taken.value;
    return { sha256, widthPx, heightPx };
  };
  const ownFonts: Brand['ownFonts'][number][] = [];
  const refused: string[] = [];
  for (const font of brand.ownFonts) {
    const found = files.get(font.sha256);
    if (found === undefined) continue;
    const kept = await fonts.keep(font, found.bytes, fontFaceName(font));
    if (kept.ok) ownFonts.push(font);
    else refused.push(`Without one of its fonts: ${kept.error}`);
  }
  const given = withFonts(brand, ownFonts);
  const instead = insteadWords(brand, given);
  return {
    brand: { ...given, logo: await logo(brand.logo), darkLogo: await logo(brand.darkLogo) },
    refused: instead === '' ? refused : [...refused, instead],
  };
}

async function chooseFile(
  workspace: Workspace,
  wanted: 'font' | 'brand',
): Promise<{ readonly name: string; readonly content: Uint8Array } | null> {
  const answer = await request('import:choose-file', wanted);
  if (!answer.ok) workspace.tell({ text: answer.error.message });
  return answer.ok ? answer.value : null;
}
