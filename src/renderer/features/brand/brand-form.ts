import type { Brand } from '../../../shared/domain/brand.ts';
import type { BrandDesk } from './brand-desk.ts';

/** What every part of the form is given. */
export interface BrandFormProps {
  readonly desk: BrandDesk;
  /** Changes some of the brand. */
  readonly set: (values: Partial<Brand>) => void;
}
