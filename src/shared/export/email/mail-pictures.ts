import type { Element, ElementContent } from 'hast';
import type { ImageMediaType, Picture } from '../../domain/picture.ts';
import type { HouseWords } from '../house-words.ts';
import { h } from '../html/elements.ts';
import { imageStem, pictureName } from '../picture-name.ts';
import { imageBytes, PICTURE_ENDINGS, type PictureBytes, type PictureSource } from '../picture-source.ts';
import { chartTable } from './chart-table.ts';
import { PAD_PX, SHEET_PX } from './mail-style.ts';

/** What every mail program shows. */
const SHOWN: ReadonlySet<ImageMediaType> = new Set(['image/png', 'image/jpeg', 'image/gif']);
const FULL_PX = SHEET_PX - 2 * PAD_PX;
const HALF_PX = Math.floor(FULL_PX / 2);

/** A file that a mail shows: attached to it, or to be put where its addresses say. */
export interface MailPicture {
  readonly contentId: string;
  readonly name: string;
  readonly mediaType: ImageMediaType;
  readonly bytes: Uint8Array;
}

export interface MailPictureOptions {
  readonly source: PictureSource | undefined;
  /** Pictures of charts and of images that mail cannot show, as PNG or JPEG; a chart is a table without one. */
  readonly drawn: PictureSource | undefined;
  readonly addressOf: (picture: Pick<MailPicture, 'contentId' | 'name'>) => string;
  readonly language: string;
  readonly words: HouseWords;
}

export interface MailPictures {
  readonly figure: (picture: Picture) => ElementContent[];
  /** An image by itself, as a logo is. */
  readonly image: (sha256: string, found: PictureBytes) => string | null;
  readonly files: () => readonly MailPicture[];
}

/** Makes the pictures of one mail, and keeps their files. */
export function createMailPictures(options: MailPictureOptions): MailPictures {
  const files = new Map<string, MailPicture>();
  const keep = (stem: string, { mediaType, bytes }: PictureBytes): string => {
    const name = pictureName(stem, PICTURE_ENDINGS[mediaType], bytes, (each) => files.get(each)?.bytes);
    const file: MailPicture = { contentId: `${name.replace(/\./g, '-')}@digest.invalid`, name, mediaType, bytes };
    files.set(name, file);
    return options.addressOf(file);
  };
  return {
    figure(picture) {
      const found = shownBytes(picture, options);
      const { content } = picture;
      if (found === null && content.kind === 'chart')
        return chartTable(content.chart, options.language, caption(picture));
      const alt = picture.isDecorative ? '' : picture.alt || picture.caption;
      if (found === null) return [...missing(alt, picture, options.words.picture), ...caption(picture)];
      const stem = content.kind === 'chart' ? `chart-${picture.id}` : imageStem(content.sha256);
      const widthPx = picture.size === 'half' ? HALF_PX : FULL_PX;
      const image = h('img', {
        src: keep(stem, found),
        alt,
        width: widthPx,
        className: picture.size === 'half' ? ['pic', 'half'] : ['pic'],
        ...(picture.size === 'half' ? { style: `max-width:${HALF_PX}px` } : {}),
      });
      return [h('p', { className: ['fig'] }, image), ...caption(picture)];
    },
    image: (sha256, found) => (SHOWN.has(found.mediaType) ? keep(imageStem(sha256), found) : null),
    files: () => [...files.values()],
  };
}

/** The bytes of a picture in a form that every mail program shows; null where there are none. */
export function shownBytes(
  picture: Picture,
  { source, drawn }: Pick<MailPictureOptions, 'source' | 'drawn'>,
): PictureBytes | null {
  const key = picture.content.kind === 'image' ? picture.content.sha256 : picture.id;
  const found = [imageBytes(picture, source), drawn?.(key, picture)];
  return found.find((each) => each !== undefined && SHOWN.has(each.mediaType)) ?? null;
}

const missing = (alt: string, { isDecorative }: Picture, word: string): Element[] =>
  isDecorative ? [] : [h('p', { className: ['q'] }, alt === '' ? `[${word}]` : `[${word}: ${alt}]`)];

function caption({ caption: text, credit, licence }: Picture): Element[] {
  const said = [text, credit, licence].filter((part) => part !== '').join(' · ');
  return said === '' ? [] : [h('p', { className: ['q'] }, said)];
}
