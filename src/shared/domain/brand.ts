/** The families that ship with the app, and what readers' own machines have. */
export const BRAND_FONTS = ['Source Serif 4', 'Inter', 'system serif', 'system sans'] as const;
export type BrandFont = (typeof BRAND_FONTS)[number];

/** A family of the publication's own, which says of itself what mail programs and Word put in its place. */
export type OwnFamily = `own serif: ${string}` | `own sans: ${string}`;
export type BrandFamily = BrandFont | OwnFamily;

export const FONT_MEDIA_TYPES = ['font/woff2', 'font/ttf', 'font/otf'] as const;
export type FontMediaType = (typeof FONT_MEDIA_TYPES)[number];

/** A font file of the publication's own: which face of which family it is. */
export interface BrandFontFile {
  /** 64 lower-case hexadecimal digits; the bytes are stored once under it, beside those of pictures. */
  readonly sha256: string;
  readonly mediaType: FontMediaType;
  readonly family: OwnFamily;
  readonly style: 'normal' | 'italic';
  /** "400", or the range of a variable font: "100 900". */
  readonly weight: string;
}

/** How the name of the publication stands: at the start of the line, in the middle between rules, or on a band of colour. */
export const MASTHEAD_FORMS = ['plain', 'centred', 'band'] as const;
export type MastheadForm = (typeof MASTHEAD_FORMS)[number];

export const BRAND_PAGE_SIZES = ['A4', 'Letter'] as const;
export type BrandPageSize = (typeof BRAND_PAGE_SIZES)[number];

/** The colours of one scheme, each `#rrggbb`. */
export interface BrandColours {
  readonly page: string;
  /** The ground of what is set apart: notice, takeaway, heads of tables. */
  readonly wash: string;
  readonly ink: string;
  /** Captions, sources, notes, page furniture. */
  readonly quietInk: string;
  readonly rule: string;
  /** Masthead, section heading, links, buttons. */
  readonly accent: string;
  /** Words on the accent. */
  readonly onAccent: string;
}
export type BrandColour = keyof BrandColours;

/** A logo: which image, and what it says to those who do not see it. */
export interface BrandLogo {
  /** 64 lower-case hexadecimal digits; the bytes are stored once under it, as those of pictures. */
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How a publication looks and what it always says, in every output. All texts are plain. */
export interface Brand {
  readonly masthead: MastheadForm;
  /** What stands in the masthead; the publication's name where it is empty. */
  readonly mastheadText: string;
  readonly light: BrandColours;
  readonly dark: BrandColours;
  readonly textFont: BrandFamily;
  readonly headingFont: BrandFamily;
  readonly ownFonts: readonly BrandFontFile[];
  /** Stands in place of the name in the masthead. */
  readonly logo: BrandLogo | null;
  /** For dark grounds; the light one where there is none. */
  readonly darkLogo: BrandLogo | null;
  /** Behind the last section of every output. */
  readonly footer: string;
  /** Where the sender is at home: mail to subscribers has to say it. */
  readonly postalAddress: string;
  /** The words of the link by which a reader ends the mail; no such link where the address is empty. */
  readonly unsubscribeText: string;
  /** `https:` or `mailto:`; a mail service’s placeholder (`{{…}}`, `*|…|*`) is let through. */
  readonly unsubscribeAddress: string;
  /** Of `From` in mail. */
  readonly senderAddress: string;
  /** Where an issue is read on the web; `{publication}`, `{number}` and `{date}` stand for what they name. */
  readonly webAddress: string;
  /** Where the pictures of a mail lie on the web; empty where they stand beside it or in it. */
  readonly pictureAddress: string;
  readonly pageSize: BrandPageSize;
  /** Of exported files: `{publication}`, `{number}`, `{date}`, `{title}` and `{language}` stand for what they name. */
  readonly fileNamePattern: string;
  readonly hasContents: boolean;
  /** Paper begins with a page of masthead and contents alone. */
  readonly hasCover: boolean;
  /** Paper is larger than its page, and shows where to cut. */
  readonly hasCropMarks: boolean;
}
