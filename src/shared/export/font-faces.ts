import { familyName } from '../brand/font-stack.ts';
import type { Brand, BrandFontFile } from '../domain/brand.ts';
import { cssString } from './html/css-string.ts';
import { dataUri } from './html/data-uri.ts';
import type { BrandBytes, LogoSource } from './picture-source.ts';

/** The endings and CSS names of font files. */
export const FONT_FORMATS: Readonly<
  Record<BrandFontFile['mediaType'], { readonly ending: string; readonly css: string }>
> = {
  'font/woff2': { ending: 'woff2', css: 'woff2' },
  'font/ttf': { ending: 'ttf', css: 'truetype' },
  'font/otf': { ending: 'otf', css: 'opentype' },
};

/** A font of the publication's own that is used and at hand. */
export interface UsedFont {
  readonly font: BrandFontFile;
  readonly bytes: Uint8Array;
}

/** The fonts that a brand's text and headings are set in, where their files are at hand. */
export const usedFonts = (
  { ownFonts, textFont, headingFont }: Brand,
  source: LogoSource | undefined,
): readonly UsedFont[] =>
  ownFonts.flatMap((font) => {
    if (font.family !== textFont && font.family !== headingFont) return [];
    const found: BrandBytes | undefined = source?.(font.sha256);
    return found === undefined || !found.mediaType.startsWith('font/') ? [] : [{ font, bytes: found.bytes }];
  });

/** The rule that makes a font known to a page; by default with the font in it. */
export const fontFace = ({ font, bytes }: UsedFont, address: string = dataUri(font.mediaType, bytes)): string =>
  `@font-face{font-family:${cssString(familyName(font.family))};font-style:${font.style};font-weight:${font.weight};src:url("${address}") format("${FONT_FORMATS[font.mediaType].css}");font-display:swap}`;
