import type { BrandFamily, BrandFont, BrandFontFile, OwnFamily } from '../domain/brand.ts';
import { cssString } from '../export/html/css-string.ts';

const SERIF = '"Noto Serif",Georgia,"Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,"Noto Naskh Arabic",serif';
const SANS = '"Noto Sans",system-ui,"Noto Sans CJK SC","Noto Sans SC","Noto Sans Arabic",sans-serif';

const STACKS: Readonly<Record<BrandFont, string>> = {
  'Source Serif 4': `"Source Serif 4",${SERIF}`,
  Inter: `Inter,${SANS}`,
  'system serif': `Georgia,"Times New Roman",${SERIF}`,
  'system sans': `system-ui,-apple-system,"Segoe UI",Arial,${SANS}`,
};

/** A family of a brand with what stands in for it, as CSS. */
export const fontStack = (font: BrandFamily): string =>
  isOwn(font) ? `${cssString(familyName(font))},${isSerif(font) ? SERIF : SANS}` : STACKS[font];

/** What every mail program has in place of a family: those that ship are on no reader's machine. */
export const mailFontStack = (font: BrandFamily): string =>
  isSerif(font) ? "Georgia,'Times New Roman',serif" : "'Helvetica Neue',Helvetica,Arial,sans-serif";

/** True where a family has serifs. */
export const isSerif = (font: BrandFamily): boolean =>
  isOwn(font) ? font.startsWith('own serif: ') : font === 'Source Serif 4' || font === 'system serif';

/** True for a family of the publication's own. */
export const isOwn = (font: BrandFamily): font is OwnFamily => font.startsWith('own ');

/** The family that ships and is like one of the publication's own. */
export const shippedFamily = (font: OwnFamily): BrandFont => (isSerif(font) ? 'Source Serif 4' : 'Inter');

/** What a family is called. */
export const familyName = (font: BrandFamily): string => font.replace(/^own (?:serif|sans): /, '');

/** What one file of a family is called: “Harbour italic 700”. */
export const fontFaceName = ({ family, style, weight }: Pick<BrandFontFile, 'family' | 'style' | 'weight'>): string =>
  `${familyName(family)} ${style} ${weight}`;
