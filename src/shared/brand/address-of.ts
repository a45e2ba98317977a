import { safeUrl } from '../document/safe-url.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { brandOf } from './brand-of.ts';
import { slug } from './slug.ts';

/** Where an issue is read on the web; null where its publication has not said. */
export function webAddressOf(
  issue: Pick<Issue, 'number' | 'publicationDate'>,
  publication: Pick<Publication, 'name' | 'brand'> | undefined,
): string | null {
  const pattern = brandOf(publication).webAddress.trim();
  if (pattern === '') return null;
  const parts: Readonly<Record<string, string>> = {
    publication: slug(publication?.name ?? ''),
    number: slug(issue.number),
    date: issue.publicationDate,
  };
  return safeUrl(pattern.replace(/\{(\w+)\}/g, (all, name: string) => parts[name] ?? all));
}
