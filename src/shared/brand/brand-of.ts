import type { Brand } from '../domain/brand.ts';
import type { Publication } from '../domain/publication.ts';
import { defaultBrand } from './themes.ts';

/** The brand of a publication; what those have that chose nothing where there is no publication. */
export const brandOf = (publication: Pick<Publication, 'brand'> | undefined): Brand =>
  publication?.brand ?? defaultBrand();

/** A publication with another brand: its own colour is that brand's accent. */
export const withBrand = (publication: Publication, brand: Brand): Publication => ({
  ...publication,
  brand,
  accentColour: brand.light.accent,
});
