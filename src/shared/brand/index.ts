export { webAddressOf } from './address-of.ts';
export { brandContrasts } from './brand-contrast.ts';
export { type BrandFile, parseBrandFile, writeBrandFile } from './brand-file.ts';
export { brandFiles } from './brand-files.ts';
export { withBrand } from './brand-of.ts';
export { fileStem } from './file-stem.ts';
export { brandOfTheme, defaultBrand, THEMES } from './themes.ts';
