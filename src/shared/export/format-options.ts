import type { BrandPageSize } from '../domain/brand.ts';
import type { SiteFlavour } from './site/site-flavours.ts';

/** What a person may choose of formats. */
export interface FormatOptions {
  readonly pageSize: BrandPageSize;
  readonly siteFlavour: SiteFlavour;
  /** Of a post of the social thread. */
  readonly threadCharacters: number;
}

/** What a format is made with where nobody has chosen. */
export const FORMAT_DEFAULTS: FormatOptions = { pageSize: 'A4', siteFlavour: 'hugo', threadCharacters: 300 };

/** The fewest characters that a post may have: its number, its link and some words. */
export const LEAST_THREAD_CHARACTERS = 120;
