export { webAddressOf } from './address-of.ts';
export { type BrandContrast, brandContrasts } from './brand-contrast.ts';
export { type BrandedPublication, type BrandFile, parseBrandFile, writeBrandFile } from './brand-file.ts';
export { brandOf, withBrand } from './brand-of.ts';
export { fileStem } from './file-stem.ts';
export { brandOfTheme, defaultBrand, THEMES, type Theme } from './themes.ts';
