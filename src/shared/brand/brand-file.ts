import {
  BRAND_FONTS,
  BRAND_PAGE_SIZES,
  type Brand,
  FONT_MEDIA_TYPES,
  MASTHEAD_FORMS,
  type OwnFamily,
} from '../domain/brand.ts';
import { IMAGE_MEDIA_TYPES } from '../domain/picture.ts';
import { type Publication, SOURCE_STYLES } from '../domain/publication.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { base64OfBytes, bytesOfBase64 } from '../export/base64.ts';
import { z } from '../export/json/zod.ts';
import type { BrandBytes } from '../export/picture-source.ts';
import { brandFiles } from './brand-files.ts';
import { type PublicationRules, rulesSchema } from './rules-schema.ts';
import { defaultBrand } from './themes.ts';

/** What a brand's file carries of the publication beside the brand: all that outputs print. */
export type BrandedPublication = Pick<
  Publication,
  'name' | 'tagline' | 'language' | 'houseNames' | 'sourceStyle' | 'correctionNote' | 'standingNotice' | 'brand'
>;

export interface BrandFile {
  readonly publication: BrandedPublication;
  /** Null, or not there, in a file that says nothing of them. */
  readonly rules?: PublicationRules | null;
  /** The bytes of its logos and fonts by their hash. */
  readonly logos: ReadonlyMap<string, BrandBytes>;
}

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0e5a70');
const colours = z.object({
  page: colour,
  wash: colour,
  ink: colour,
  quietInk: colour,
  rule: colour,
  accent: colour,
  onAccent: colour,
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');
const logo = z
  .object({ sha256, widthPx: z.number().int().positive(), heightPx: z.number().int().positive() })
  .nullable();
const family = z.union([
  z.enum(BRAND_FONTS),
  z.custom<OwnFamily>(
    (value) => typeof value === 'string' && /^own (?:serif|sans): .{1,80}$/.test(value),
    'must be a font that ships, or "own serif: NAME" or "own sans: NAME"',
  ),
]);
const ownFont = z.object({
  sha256,
  mediaType: z.enum(FONT_MEDIA_TYPES),
  family: z.custom<OwnFamily>((value) => typeof value === 'string' && /^own (?:serif|sans): .{1,80}$/.test(value)),
  style: z.enum(['normal', 'italic']).default('normal'),
  weight: z
    .string()
    .regex(/^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/, 'must be a weight such as 400, or a range such as 100 900')
    .default('400'),
});
const fresh = defaultBrand();

const brandSchema = z.object({
  masthead: z.enum(MASTHEAD_FORMS).default(fresh.masthead),
  mastheadText: z.string().default(''),
  light: colours.default(fresh.light),
  dark: colours.default(fresh.dark),
  textFont: family.default(fresh.textFont),
  headingFont: family.default(fresh.headingFont),
  ownFonts: z.array(ownFont).default([]),
  logo: logo.default(null),
  darkLogo: logo.default(null),
  footer: z.string().default(''),
  postalAddress: z.string().default(''),
  unsubscribeText: z.string().default(fresh.unsubscribeText),
  unsubscribeAddress: z.string().default(''),
  senderAddress: z.string().default(''),
  webAddress: z.string().default(''),
  pictureAddress: z.string().default(''),
  pageSize: z.enum(BRAND_PAGE_SIZES).default(fresh.pageSize),
  fileNamePattern: z.string().default(fresh.fileNamePattern),
  hasContents: z.boolean().default(false),
  hasCover: z.boolean().default(false),
  hasCropMarks: z.boolean().default(false),
});

const names = z.array(z.string()).min(1);
const fileSchema = z.object({
  format: z.literal('digest-desk/brand'),
  version: z.number(),
  publication: z.object({
    name: z.string(),
    tagline: z.string().default(''),
    language: z.string().min(1),
    houseNames: z.object({ whyThisMatters: names, inContext: names, takeaway: names }),
    sourceStyle: z.enum(SOURCE_STYLES).default('line'),
    correctionNote: z.string().default(''),
    standingNotice: z.string().default(''),
  }),
  brand: brandSchema,
  rules: rulesSchema.nullable().default(null),
  logos: z
    .record(sha256, z.object({ mediaType: z.enum([...IMAGE_MEDIA_TYPES, ...FONT_MEDIA_TYPES]), base64: z.string() }))
    .default({}),
});

/** Writes a brand as one JSON file, its logos in it. The same brand gives the same bytes. */
export function writeBrandFile({ publication, rules = null, logos }: BrandFile): string {
  const { brand, name, tagline, language, houseNames, sourceStyle, correctionNote, standingNotice } = publication;
  const used = [...brandFiles(brand)].sort();
  const file = {
    format: 'digest-desk/brand',
    version: 1,
    publication: { name, tagline, language, houseNames, sourceStyle, correctionNote, standingNotice },
    brand: brandSchema.parse(brand),
    ...(rules === null ? {} : { rules: rulesSchema.parse(rules) }),
    logos: Object.fromEntries(
      [...new Set(used)].flatMap((hash) => {
        const found = logos.get(hash);
        return found === undefined
          ? []
          : [[hash, { mediaType: found.mediaType, base64: base64OfBytes(found.bytes) }] as const];
      }),
    ),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export interface BrandFileProblem {
  readonly kind: 'damaged' | 'newer';
  readonly message: string;
}

/** Reads a brand's file. The error names the place in the file and what was expected there. */
export function parseBrandFile(text: string): Result<BrandFile, BrandFileProblem> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return fail({ kind: 'damaged', message: `the file is no JSON: ${(cause as Error).message}` });
  }
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return fail({
      kind: 'damaged',
      message: `at “${first?.path.join('.') ?? ''}”: ${first?.message ?? 'not as expected'}`,
    });
  }
  if (parsed.data.version !== 1)
    return fail({
      kind: 'newer',
      message: `the file has version ${parsed.data.version}; this Digest Desk reads version 1. Update it.`,
    });
  const logos = new Map<string, BrandBytes>();
  for (const [hash, { mediaType, base64 }] of Object.entries(parsed.data.logos)) {
    const bytes = bytesOfBase64(base64);
    if (bytes === null) return fail({ kind: 'damaged', message: `at “logos.${hash}.base64”: must be base64` });
    logos.set(hash, { mediaType, bytes });
  }
  const brand: Brand = parsed.data.brand;
  return ok({ publication: { ...parsed.data.publication, brand }, rules: parsed.data.rules, logos });
}
