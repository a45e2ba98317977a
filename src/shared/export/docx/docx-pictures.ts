import { AlignmentType, type FileChild, ImageRun, LineRuleType, Paragraph } from 'docx';
import { describeChart } from '../../charts/index.ts';
import type { ImageMediaType, Picture } from '../../domain/picture.ts';
import type { HouseWords } from '../house-words.ts';
import { imageBytes, type PictureBytes, type PictureSource } from '../picture-source.ts';
import { sayable } from '../xml-text.ts';
import { type BlockOptions, docxGrid, docxParagraph } from './docx-blocks.ts';

export interface DocxPictureOptions extends Omit<BlockOptions, 'newList'> {
  readonly source: PictureSource | undefined;
  /** Drawings of charts, and copies of images that Word cannot show, as PNG or JPEG. */
  readonly drawn: PictureSource | undefined;
  readonly language: string;
  readonly words: HouseWords;
  /** Pixels between the page's margins, at 96 to the inch. */
  readonly fullPx: number;
  /** The library would count on from file to file. */
  readonly newPictureId: () => number;
}

export const SHOWN_TYPES = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;
type ShownType = keyof typeof SHOWN_TYPES;
/** Whether Word shows such an image. */
export const isShown = (mediaType: ImageMediaType): mediaType is ShownType => mediaType in SHOWN_TYPES;

/** Pixels at 96 to the inch: as high as leaves room for a caption. */
const HALF_PX = 300;
const MOST_HIGH_PX = 760;
const CHART_SHAPE = 0.6;

/** A picture with its alt text and caption; a chart without a drawing is its table. */
export function docxPicture(picture: Picture, options: DocxPictureOptions): FileChild[] {
  const { content } = picture;
  const found = docxImage(picture, options);
  if (found !== null) return [imageParagraph(picture, found, options), ...caption(picture, options)];
  if (content.kind === 'chart') return [...chartTable(picture, options), ...caption(picture, options)];
  const alt = picture.isDecorative ? '' : picture.alt || picture.caption;
  const line = alt === '' ? `[${options.words.picture}]` : `[${options.words.picture}: ${alt}]`;
  return [...(picture.isDecorative ? [] : [text(line, options)]), ...caption(picture, options)];
}

/** The bytes of a picture as Word shows them; null where there are none. */
export function docxImage(
  picture: Picture,
  { source, drawn }: Pick<DocxPictureOptions, 'source' | 'drawn'>,
): (PictureBytes & { readonly mediaType: ShownType }) | null {
  const key = picture.content.kind === 'image' ? picture.content.sha256 : picture.id;
  for (const found of [imageBytes(picture, source), drawn?.(key, picture)])
    if (found !== undefined && isShown(found.mediaType)) return { ...found, mediaType: found.mediaType };
  return null;
}

function imageParagraph(
  picture: Picture,
  { mediaType, bytes }: PictureBytes & { readonly mediaType: ShownType },
  { language, fullPx, newPictureId }: DocxPictureOptions,
): Paragraph {
  const { content } = picture;
  const crop = content.kind === 'image' ? content.crop : null;
  const shape =
    content.kind === 'image'
      ? (content.heightPx * (crop?.height ?? 1)) / (content.widthPx * (crop?.width ?? 1))
      : CHART_SHAPE;
  const wide = picture.size === 'half' ? HALF_PX : fullPx;
  const width = Math.max(1, Math.round(Math.min(wide, MOST_HIGH_PX / shape)));
  const said = picture.alt || (content.kind === 'chart' ? describeChart(content.chart, language) : picture.caption);
  return new Paragraph({
    keepNext: true,
    alignment: AlignmentType.START,
    spacing: { before: 160, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: SHOWN_TYPES[mediaType],
        data: bytes,
        transformation: { width, height: Math.max(1, Math.round(width * shape)) },
        altText: {
          id: String(newPictureId()),
          name: picture.id,
          title: '',
          description: picture.isDecorative ? '' : sayable(said),
        },
      }),
    ],
  });
}

function chartTable(picture: Picture, options: DocxPictureOptions): FileChild[] {
  if (picture.content.kind !== 'chart') return [];
  const { title, unit, source, columns, rows } = picture.content.chart;
  const width = Math.max(1, columns.length, ...rows.map((row) => row.length));
  const cells = (row: readonly string[]) =>
    [...Array(width).keys()].map((at) => [{ type: 'text' as const, value: row[at] ?? '' }]);
  const head = [title, unit].filter((part) => part !== '').join(' · ');
  return [
    text(head === '' ? describeChart(picture.content.chart, options.language) : head, options, true),
    docxGrid(
      [columns, ...rows].map(cells),
      width,
      (at) => (at === 0 ? AlignmentType.START : AlignmentType.END),
      options,
    ),
    text(source, options),
  ];
}

const text = (value: string, options: DocxPictureOptions, isBold = false): Paragraph =>
  docxParagraph([{ type: 'text', value }], { ...options, style: 'Caption', isBold }, isBold ? { keepNext: true } : {});

function caption({ caption: words, credit, licence }: Picture, options: DocxPictureOptions): Paragraph[] {
  const said = [words, credit, licence].filter((part) => part !== '').join(' · ');
  return said === '' ? [] : [text(said, options)];
}
