import type { Brand, BrandFamily, BrandFontFile } from '../domain/brand.ts';
import { familyName, isOwn, shippedFamily } from './font-stack.ts';

/** A brand with these of its font files alone. A family that has none left gives way to the shipped one it belongs with. */
export function withFonts(brand: Brand, ownFonts: readonly BrandFontFile[]): Brand {
  const stands = (family: BrandFamily): BrandFamily =>
    isOwn(family) && !ownFonts.some((font) => font.family === family) ? shippedFamily(family) : family;
  return { ...brand, ownFonts, textFont: stands(brand.textFont), headingFont: stands(brand.headingFont) };
}

/** What stands in another family since fonts were left out, as a sentence; empty where nothing does. */
export function insteadWords(before: Brand, after: Brand): string {
  const [text, headlines] = [before.textFont !== after.textFont, before.headingFont !== after.headingFont];
  const [inText, inHeadlines] = [familyName(after.textFont), familyName(after.headingFont)];
  if (text && headlines && inText === inHeadlines) return `Text and headlines stand in ${inText} instead.`;
  return [
    ...(text ? [`The text stands in ${inText} instead.`] : []),
    ...(headlines ? [`Headlines stand in ${inHeadlines} instead.`] : []),
  ].join(' ');
}
