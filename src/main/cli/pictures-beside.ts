import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Issue } from '../../shared/domain/issue.ts';
import type { ImageContent, Picture } from '../../shared/domain/picture.ts';
import type { PictureBytes, PictureSource } from '../../shared/export/picture-source.ts';
import { PICTURE_LIMITS } from '../../shared/pictures/limits.ts';
import { readPictureFile } from '../../shared/pictures/read-picture-file.ts';

const FOLDER = 'pictures';
const MOST_FILES = 1_000;
/** Of a hash: what exports name their pictures by. */
const NAME_CHARACTERS = 16;

export interface PicturesBeside {
  readonly source: PictureSource;
  /** What was not found or is shown otherwise than in the app, in words. */
  readonly warnings: readonly string[];
}

/**
 * The images of an issue from the folder `pictures` beside its file, where an export put them: by their hash, or by the
 * name that an export gives a cropped copy. Files that are no safe pictures are left out by name.
 */
export async function picturesBeside(issueFile: string, issue: Issue): Promise<PicturesBeside> {
  const images = issue.pictures.flatMap((picture) =>
    picture.content.kind === 'image' ? [{ picture, content: picture.content }] : [],
  );
  const found = new Map<string, PictureBytes>();
  const warnings: string[] = [];
  if (images.length === 0) return { source: () => undefined, warnings };
  const folder = join(dirname(issueFile), FOLDER);
  const whole = new Set<string>();
  for (const name of (await readdir(folder).catch(() => [])).sort().slice(0, MOST_FILES)) {
    const path = join(folder, name);
    const bytes = await readSmall(path);
    if (bytes === null) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const content = images
      .map((image) => image.content)
      .find((each) => hash === each.sha256 || isNamedAfter(name, each));
    if (content === undefined || (found.has(content.sha256) && hash !== content.sha256)) continue;
    const file = readPictureFile(bytes, path);
    if (!file.ok) warnings.push(file.error.message);
    else {
      found.set(content.sha256, { mediaType: file.value.mediaType, bytes: file.value.bytes });
      if (hash === content.sha256) whole.add(hash);
    }
  }
  for (const { picture, content } of images) {
    if (!found.has(content.sha256))
      warnings.push(`${nameOf(picture)} is not in ${folder}: only its words are exported. Put its file there.`);
    else if (content.crop !== null && whole.has(content.sha256))
      warnings.push(`${nameOf(picture)} is shown whole: it is cropped where the window exports it.`);
  }
  return { source: (sha256) => found.get(sha256), warnings };
}

const isNamedAfter = (name: string, { sha256 }: ImageContent): boolean =>
  name.startsWith(sha256.slice(0, NAME_CHARACTERS));

async function readSmall(path: string): Promise<Uint8Array | null> {
  const stats = await stat(path).catch(() => null);
  if (stats === null || !stats.isFile() || stats.size > PICTURE_LIMITS.fileBytes) return null;
  return new Uint8Array(await readFile(path));
}

const nameOf = ({ caption, alt, id }: Picture): string => `The picture “${caption || alt || id}”`;
