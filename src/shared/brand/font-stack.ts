import type { BrandFont } from '../domain/brand.ts';

const SERIF = '"Noto Serif",Georgia,"Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,"Noto Naskh Arabic",serif';
const SANS = '"Noto Sans",system-ui,"Noto Sans CJK SC","Noto Sans SC","Noto Sans Arabic",sans-serif';

const STACKS: Readonly<Record<BrandFont, string>> = {
  'Source Serif 4': `"Source Serif 4",${SERIF}`,
  Inter: `Inter,${SANS}`,
  'system serif': `Georgia,"Times New Roman",${SERIF}`,
  'system sans': `system-ui,-apple-system,"Segoe UI",Arial,${SANS}`,
};

/** A family of a brand with what stands in for it, as CSS. */
export const fontStack = (font: BrandFont): string => STACKS[font];

/** What every mail program has in place of a family: those that ship are on no reader's machine. */
export const mailFontStack = (font: BrandFont): string =>
  isSerif(font) ? "Georgia,'Times New Roman',serif" : "'Helvetica Neue',Helvetica,Arial,sans-serif";

/** True where a family has serifs. */
export const isSerif = (font: BrandFont): boolean => font === 'Source Serif 4' || font === 'system serif';
