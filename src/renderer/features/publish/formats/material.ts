import { useEffect, useMemo, useRef, useState } from 'react';
import { brandFiles } from '../../../../shared/brand/brand-files.ts';
import type { Issue } from '../../../../shared/domain/issue.ts';
import type { OpenPoints } from '../../../../shared/domain/open-points.ts';
import type { Publication } from '../../../../shared/domain/publication.ts';
import type { MentionedEntity } from '../../../../shared/export/mentioned-entity.ts';
import type { BrandBytes } from '../../../../shared/export/picture-source.ts';
import { cropPicture } from '../../../pictures/crop-picture.ts';
import type { PictureStore } from '../../../pictures/picture-store.ts';
import { drawPicture } from './draw-picture.ts';
import { drawnKeyOf, type ExportMaterial, imageAt, keyOf } from './material-sources.ts';

/** Where the material comes from. */
export interface MaterialHost {
  readonly pictures: PictureStore;
  /** The bytes of a font of the brand's own. */
  readonly font: (sha256: string) => Promise<BrandBytes | null>;
  /** Threads and suggestions that are open at that moment. */
  readonly open: () => OpenPoints;
  readonly mentioned: (issue: Issue) => Promise<readonly MentionedEntity[]>;
}

const SIZES = ['screen', 'print', 'full'] as const;
/** Names all that is needed: two issues with the same name need the same. */
function neededBy(issue: Issue, { brand }: Publication): string {
  const pictures = issue.pictures.map((picture) => [keyOf('full', picture), drawnKeyOf(picture)]);
  return JSON.stringify([pictures, brand.light.accent, ...brandFiles(brand)]);
}

/** Gathers the pictures of an issue and the logos of its publication; `known` has what was gathered before. */
export async function gatherMaterial(
  issue: Issue,
  publication: Publication,
  host: MaterialHost,
  known: ExportMaterial | null = null,
): Promise<ExportMaterial> {
  const bytes = new Map<string, BrandBytes>();
  const gather = async (key: string, read: () => Promise<BrandBytes | null>) => {
    const found = bytes.get(key) ?? known?.bytes.get(key) ?? (await read());
    if (found !== null) bytes.set(key, found);
  };
  for (const picture of issue.pictures) {
    const { content } = picture;
    if (content.kind !== 'image') continue;
    for (const size of SIZES)
      await gather(keyOf(size, picture), async () => {
        const found = await host.pictures.read(content.sha256, size);
        return found === null ? null : cropPicture(found, content.crop);
      });
  }
  const { accent: accentColour } = publication.brand.light;
  const look = { accentColour, language: issue.language };
  for (const picture of issue.pictures) {
    const key = drawnKeyOf(picture);
    const before = known?.accentColour === accentColour ? known.bytes.get(key) : undefined;
    const drawn = before ?? (await drawPicture(picture, imageAt(bytes, keyOf('email', picture)), look));
    if (drawn !== null) bytes.set(key, drawn);
  }
  for (const logo of [publication.brand.logo, publication.brand.darkLogo])
    if (logo !== null) await gather(logo.sha256, () => host.pictures.read(logo.sha256, 'full'));
  for (const { sha256 } of publication.brand.ownFonts) await gather(sha256, () => host.font(sha256));
  return { bytes, accentColour };
}

/** The material of an issue; it keeps its identity while no other pictures are needed. Null until it is there the first time. */
export function useExportMaterial(issue: Issue, publication: Publication, host: MaterialHost): ExportMaterial | null {
  const [material, setMaterial] = useState<ExportMaterial | null>(null);
  const needed = useMemo(() => neededBy(issue, publication), [issue, publication]);
  const latest = useRef({ issue, publication, material });
  latest.current = { issue, publication, material };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is needed is what tells that something changed
  useEffect(() => {
    let isGone = false;
    const { issue: now, publication: house, material: before } = latest.current;
    void gatherMaterial(now, house, host, before).then((gathered) => {
      if (!isGone) setMaterial(gathered);
    });
    return () => {
      isGone = true;
    };
  }, [needed, host]);
  return material;
}
