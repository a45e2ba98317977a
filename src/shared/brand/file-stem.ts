import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { brandOf } from './brand-of.ts';
import { slug } from './slug.ts';

const MOST_CHARACTERS = 80;

/** What an exported issue is called by its brand's pattern: "black-sea-digest-47". An unnumbered issue goes by its title. */
export function fileStem(issue: Issue, publication: Publication | undefined): string {
  const parts: Readonly<Record<string, string>> = {
    publication: publication?.name ?? '',
    number: issue.number === '' ? issue.title : issue.number,
    date: issue.publicationDate,
    title: issue.title,
    language: issue.language,
  };
  const words = brandOf(publication).fileNamePattern.replace(/\{(\w+)\}/g, (_all, name: string) => parts[name] ?? '');
  return slug(words).slice(0, MOST_CHARACTERS).replace(/-+$/, '') || 'issue';
}
