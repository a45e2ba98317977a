import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { brandOf } from './brand-of.ts';
import { fillPattern } from './name-pattern.ts';
import { slug } from './slug.ts';

/** What an exported issue is called by its brand's pattern: "black-sea-digest-47". An unnumbered issue goes by its title. */
export function fileStem(issue: Issue, publication: Publication | undefined): string {
  const words = fillPattern(brandOf(publication).fileNamePattern, issue, publication);
  return slug(words) || 'issue';
}
