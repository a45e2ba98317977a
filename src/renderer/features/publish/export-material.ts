import { useEffect, useState } from 'react';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Picture } from '../../../shared/domain/picture.ts';
import type { MentionedEntity } from '../../../shared/export/mentioned-entity.ts';
import type { PictureBytes, PictureSource } from '../../../shared/export/picture-source.ts';
import { cropPicture } from '../../pictures/crop-picture.ts';
import type { PictureStore } from '../../pictures/picture-store.ts';
import type { ScaledFor } from '../../pictures/take-in-picture.ts';

/** What an export needs beside the issue's words. */
export interface ExportMaterial {
  /** The bytes of the images, cropped, in the size that a format wants. */
  readonly pictures: (size: ScaledFor | 'full') => PictureSource;
  readonly entities: readonly MentionedEntity[];
}

/** Where the material comes from. */
export interface MaterialHost {
  readonly pictures: PictureStore;
  readonly mentioned: (issue: Issue) => Promise<readonly MentionedEntity[]>;
}

const SIZES = ['screen', 'print', 'full'] as const;
type Size = (typeof SIZES)[number];
const keyOf = (size: Size, picture: Picture): string =>
  `${size} ${picture.content.kind === 'image' ? `${picture.content.sha256} ${JSON.stringify(picture.content.crop)}` : ''}`;

/** Gathers what an issue's exports need. */
export async function gatherMaterial(issue: Issue, host: MaterialHost): Promise<ExportMaterial> {
  const bytes = new Map<string, PictureBytes>();
  for (const picture of issue.pictures) {
    const { content } = picture;
    if (content.kind !== 'image') continue;
    for (const size of SIZES) {
      if (bytes.has(keyOf(size, picture))) continue;
      const found = await host.pictures.read(content.sha256, size);
      if (found !== null) bytes.set(keyOf(size, picture), await cropPicture(found, content.crop));
    }
  }
  const entities = await host.mentioned(issue);
  return {
    pictures: (size) => (_sha256, picture) => bytes.get(keyOf(size === 'email' ? 'screen' : size, picture)),
    entities,
  };
}

/** The material of an issue, gathered again as the issue changes; null until it is there the first time. */
export function useExportMaterial(issue: Issue, host: MaterialHost): ExportMaterial | null {
  const [material, setMaterial] = useState<ExportMaterial | null>(null);
  useEffect(() => {
    let isGone = false;
    void gatherMaterial(issue, host).then((gathered) => {
      if (!isGone) setMaterial(gathered);
    });
    return () => {
      isGone = true;
    };
  }, [issue, host]);
  return material;
}
