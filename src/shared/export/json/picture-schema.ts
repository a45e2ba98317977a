import type { DevelopmentId, PictureId } from '../../domain/ids.ts';
import { CHART_FORMS, IMAGE_MEDIA_TYPES, PICTURE_SIZES } from '../../domain/picture.ts';
import { z } from './zod.ts';

/** An id of ours; a file of another's making may hold anything. */
export const id = <Id extends string>() =>
  z.custom<Id>((value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value), 'must be letters, digits, - or _');
const fraction = z.number().min(0).max(1);
const pixels = z.number().int().positive();

const image = z.object({
  kind: z.literal('image'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  mediaType: z.enum(IMAGE_MEDIA_TYPES),
  widthPx: pixels,
  heightPx: pixels,
  crop: z.object({ x: fraction, y: fraction, width: fraction, height: fraction }).nullable().default(null),
  focus: z.object({ x: fraction, y: fraction }).nullable().default(null),
});
const chart = z.object({
  form: z.enum(CHART_FORMS),
  title: z.string().default(''),
  unit: z.string().default(''),
  source: z.string().default(''),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});

/** A picture as it stands in JSON. */
export const pictureSchema = z.object({
  id: id<PictureId>(),
  developmentId: id<DevelopmentId>().nullable().default(null),
  order: z.number().default(0),
  caption: z.string().default(''),
  credit: z.string().default(''),
  licence: z.string().default(''),
  alt: z.string().default(''),
  isDecorative: z.boolean().default(false),
  size: z.enum(PICTURE_SIZES).default('full'),
  placement: z.union([z.literal('after'), z.object({ afterBlock: z.number().int().nonnegative() })]).default('after'),
  content: z.discriminatedUnion('kind', [image, z.object({ kind: z.literal('chart'), chart })]),
});

/** A picture in the front matter of Markdown: the text has its alt text and caption, unless they stand here. */
export const pictureInFrontMatterSchema = pictureSchema.extend({
  alt: z.string().optional(),
  caption: z.string().optional(),
});
