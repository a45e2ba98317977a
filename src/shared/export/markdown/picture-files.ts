import { drawChart } from '../../charts/index.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import { imageStem, pictureName } from '../picture-name.ts';
import { imageBytes, PICTURE_ENDINGS, type PictureSource } from '../picture-source.ts';

/** A file that stands beside an export. */
export interface FileBeside {
  /** Relative, with `/` between folder and name. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface PictureFiles {
  readonly pathOf: (picture: Picture) => string;
  readonly files: readonly FileBeside[];
  /** Pictures whose images were not at hand. */
  readonly missing: readonly Picture[];
}

const CHART_PX = 616;
const DEFAULT_ACCENT = '#0e5a70';

/**
 * The files of an issue's pictures: images under the first characters of their hash, charts as SVG under their picture's
 * id. Without a source there are paths alone.
 */
export function pictureFiles(
  issue: Issue,
  publication: Publication | undefined,
  folder: string,
  source: PictureSource | undefined,
): PictureFiles {
  const paths = new Map<string, string>();
  const files = new Map<string, FileBeside>();
  const missing: Picture[] = [];
  for (const picture of issue.pictures) {
    const { content } = picture;
    if (content.kind === 'chart') {
      const path = `${folder}/chart-${picture.id}.svg`;
      paths.set(picture.id, path);
      if (source === undefined) continue;
      const look = {
        accentColour: publication?.accentColour ?? DEFAULT_ACCENT,
        language: issue.language,
        widthPx: CHART_PX,
        alt: picture.alt,
      };
      files.set(path, { path, content: new TextEncoder().encode(`${drawChart(content.chart, look)}\n`) });
      continue;
    }
    const found = imageBytes(picture, source);
    if (source !== undefined && found === undefined) missing.push(picture);
    const stem = `${folder}/${imageStem(content.sha256)}`;
    const ending = PICTURE_ENDINGS[found?.mediaType ?? content.mediaType];
    const path =
      found === undefined
        ? `${stem}.${ending}`
        : pictureName(stem, ending, found.bytes, (each) => files.get(each)?.content);
    paths.set(picture.id, path);
    if (found !== undefined) files.set(path, { path, content: found.bytes });
  }
  return { pathOf: ({ id }) => paths.get(id) ?? folder, files: [...files.values()], missing };
}

/** The images of an issue alone, as JSON refers to them by hash. */
export const imageFiles = (issue: Issue, folder: string, source: PictureSource): readonly FileBeside[] =>
  pictureFiles(
    { ...issue, pictures: issue.pictures.filter(({ content }) => content.kind === 'image') },
    undefined,
    folder,
    source,
  ).files;
