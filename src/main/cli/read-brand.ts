import type { Issue } from '../../shared/domain/issue.ts';
import type { ReadBrand } from './read-brand-file.ts';

/** The brand of a file; null where none is given. Brands are read by what reads JSON: that is loaded where one is given. */
export const readBrand = async (path: string | undefined, issue: Issue): Promise<ReadBrand | null> =>
  path === undefined ? null : (await import('./read-brand-file.ts')).readBrandFile(path, issue.publicationId);
