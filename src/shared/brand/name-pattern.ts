import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';

/** What may stand in a pattern of names, in braces. */
export const NAME_PLACES = ['publication', 'number', 'date', 'year', 'month', 'title', 'language'] as const;
type NamePlace = (typeof NAME_PLACES)[number];

/** Fills a pattern of names with what is known of an issue; what is no place of ours is left out. */
export function fillPattern(pattern: string, issue: Issue, publication: Publication | undefined): string {
  const parts: Readonly<Record<NamePlace, string>> = {
    publication: publication?.name ?? '',
    number: issue.number === '' ? issue.title : issue.number,
    date: issue.publicationDate,
    year: issue.publicationDate.slice(0, 4),
    month: issue.publicationDate.slice(5, 7),
    title: issue.title,
    language: issue.language,
  };
  return pattern.replace(/\{(\w+)\}/g, (_all, name: string) => parts[name as NamePlace] ?? '');
}

/**
 * The folders of a pattern ("{publication}/{year}/{number}") for an issue, as one path with `/`: each a name that every
 * system takes. Empty ones are left out, and none leads upwards.
 */
export function fillFolders(pattern: string, issue: Issue, publication: Publication | undefined): string {
  return pattern
    .split('/')
    .map((each) => folderName(fillPattern(each, issue, publication)))
    .filter((name) => name !== '')
    .join('/');
}

const MOST_CHARACTERS = 80;

const folderName = (words: string): string =>
  words
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a folder's name must not have
    .replace(/[/\\:*?"<>|\u0000-\u001f]+/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_CHARACTERS)
    .replace(/^[. ]+|[. ]+$/g, '');
