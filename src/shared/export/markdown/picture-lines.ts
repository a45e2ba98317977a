import type { Image, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describeChart } from '../../charts/index.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import { normalizeLine } from '../../domain/normalize-issue.ts';
import type { Picture } from '../../domain/picture.ts';
import { parseMarkdown } from './read-rich-text.ts';

/** A picture as it stands in a text: its comment, and behind it the image. */
export interface PictureInText {
  readonly id: string;
  readonly alt: string;
  readonly caption: string;
  /** Null for the issue itself. */
  readonly developmentId: DevelopmentId | null;
  /** How many blocks of the body stand before it, footnotes not counted. */
  readonly blocksBefore: number;
}

const COMMENT = /^<!-- digest:picture ([\w-]{1,64}) -->$/;

/** The id in the comment that stands before a picture; null for any other HTML. */
export const pictureIdOf = (html: string): string | null => COMMENT.exec(html.trim())?.[1] ?? null;

/** The image of a paragraph that holds nothing else. */
export function loneImage(block: RootContent): Image | null {
  if (block.type !== 'paragraph') return null;
  const [first, ...rest] = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return first?.type === 'image' && rest.length === 0 ? first : null;
}

/** What an image says in its Markdown; a chart without an alt text is described. */
export const altInText = (picture: Picture, language: string): string =>
  picture.isDecorative
    ? ''
    : picture.alt === '' && picture.content.kind === 'chart'
      ? normalizeLine(describeChart(picture.content.chart, language))
      : picture.alt;

/** A picture as Markdown: the comment that names it, and an image with alt text and caption. */
export function pictureLines(picture: Picture, path: string, language: string): string {
  const title = picture.caption === '' ? null : picture.caption;
  const image: Image = { type: 'image', url: path, title, alt: altInText(picture, language) };
  const line = toMarkdown({ type: 'paragraph', children: [image] }).trimEnd();
  return `<!-- digest:picture ${picture.id} -->\n\n${line}`;
}

/** What is read back of those lines. */
export function readPictureLines(lines: string): { readonly alt: string; readonly caption: string } {
  const image = parseMarkdown(lines)
    .children.map(loneImage)
    .find((each) => each !== null);
  return { alt: normalizeLine(image?.alt ?? ''), caption: normalizeLine(image?.title ?? '') };
}
