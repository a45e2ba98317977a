import type { Brand, BrandLogo } from '../../../shared/domain/brand.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { LogoSource, PictureSource } from '../../../shared/export/picture-source.ts';

/** What the brand of a publication is made with. */
export interface BrandDesk {
  readonly publication: Publication;
  /** What the preview is made of: the last issue of the publication, or the sample. */
  readonly issue: Issue;
  /** The setting that somebody came for, by its name in the brand; empty where for none. */
  readonly shown: string;
  /** The bytes of pictures, logos and fonts that are at hand. */
  readonly pictures: PictureSource;
  readonly brandFiles: LogoSource;
  readonly change: (values: Partial<Omit<Publication, 'id'>>) => void;
  /** Changes some of the brand as it is by then. */
  readonly setBrand: (values: Partial<Brand>) => void;
  /** Asks for an image and takes it in; null where none was given, or it was refused, which was told then. */
  readonly chooseLogo: () => Promise<BrandLogo | null>;
  /** Asks for a font and adds it to the brand. */
  readonly addFont: () => void;
  readonly exportBrand: () => void;
  readonly importBrand: () => void;
  readonly onClose: () => void;
}
