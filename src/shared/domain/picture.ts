import { type DevelopmentId, newPictureId, type PictureId } from './ids.ts';

export const IMAGE_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/svg+xml',
] as const;
export type ImageMediaType = (typeof IMAGE_MEDIA_TYPES)[number];

export const PICTURE_SIZES = ['full', 'half'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export const CHART_FORMS = ['bar', 'line', 'dot', 'stacked-bar'] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

/** A chart with the table it is drawn from. All texts are one line, plain. */
export interface Chart {
  readonly form: ChartForm;
  readonly title: string;
  /** What the numbers count ("MW", "million tonnes"); empty for none. */
  readonly unit: string;
  /** Where the numbers come from, in words. */
  readonly source: string;
  /** The first names the categories, each other one a series. */
  readonly columns: readonly string[];
  /** Cells as typed: numbers are read when the chart is drawn, so that nothing is lost to a guess. */
  readonly rows: readonly (readonly string[])[];
}

/** A part of an image in fractions (0 to 1) of its width and height, from the top left. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The point of an image that must stay in sight, in fractions of the cropped width and height. */
export interface FocusPoint {
  readonly x: number;
  readonly y: number;
}

/** An image, of which the bytes are stored once under their hash. */
export interface ImageContent {
  readonly kind: 'image';
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly mediaType: ImageMediaType;
  /** Of the stored bytes, upright, before any crop. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Null for the whole image. */
  readonly crop: Crop | null;
  /** Null for the middle. */
  readonly focus: FocusPoint | null;
}

export interface ChartContent {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/** An image or chart of an issue. Its texts are one line, plain. */
export interface Picture {
  readonly id: PictureId;
  /** Null for a picture of the issue, which stands in or behind its lede. */
  readonly developmentId: DevelopmentId | null;
  /** Sorts the pictures of one place. */
  readonly order: number;
  readonly caption: string;
  readonly credit: string;
  readonly licence: string;
  /** What it shows, for those who do not see it; a chart without one has a text made from its table. */
  readonly alt: string;
  /** It says nothing that the text does not: those who do not see it miss nothing. */
  readonly isDecorative: boolean;
  readonly size: PictureSize;
  /** Behind the body, or behind one of its top-level blocks, counted from 0. */
  readonly placement: 'after' | { readonly afterBlock: number };
  readonly content: ImageContent | ChartContent;
}

/** A stored image as it is shown whole. Of what it is given, no more than these goes into a document: never the bytes. */
export const wholeImage = ({
  sha256,
  mediaType,
  widthPx,
  heightPx,
}: Omit<ImageContent, 'kind' | 'crop' | 'focus'>): ImageContent => ({
  kind: 'image',
  sha256,
  mediaType,
  widthPx,
  heightPx,
  crop: null,
  focus: null,
});

/** A picture behind the text of a development, or of the issue, of which nothing is said yet. */
export const blankPicture = (developmentId: DevelopmentId | null, content: Picture['content']): Picture => ({
  id: newPictureId(),
  developmentId,
  order: 0,
  caption: '',
  credit: '',
  licence: '',
  alt: '',
  isDecorative: false,
  size: 'full',
  placement: 'after',
  content,
});

/** The pictures of one place in their order; null stands for the issue itself. */
export const picturesAt = (pictures: readonly Picture[], developmentId: DevelopmentId | null): readonly Picture[] =>
  pictures
    .filter((picture) => picture.developmentId === developmentId)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
