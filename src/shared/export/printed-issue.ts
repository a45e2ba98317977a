import { brandOf } from '../brand/brand-of.ts';
import { longDay, periodText } from '../document/period-text.ts';
import { plainText } from '../document/plain-text.ts';
import type { Brand } from '../domain/brand.ts';
import { defaultHouseNames } from '../domain/house-names.ts';
import type { Issue } from '../domain/issue.ts';
import { normalizeIssue } from '../domain/normalize-issue.ts';
import type { Publication } from '../domain/publication.ts';
import { type HouseWords, houseWords, numberText } from './house-words.ts';

/** An issue with every line that its outputs print beside its own text. */
export interface PrintedIssue {
  /** In its one form. */
  readonly issue: Issue;
  readonly brand: Brand;
  readonly words: HouseWords;
  /** Empty without a publication. */
  readonly publication: string;
  /** What stands in the masthead. */
  readonly masthead: string;
  /** "No. 47"; empty where it has none. */
  readonly number: string;
  readonly date: string;
  readonly period: string;
  readonly tagline: string;
  /** The title, or what stands for it: never empty. */
  readonly title: string;
  /** Of the file: title, publication and number. */
  readonly fullTitle: string;
  /** A sentence or two of its beginning. */
  readonly description: string;
  /** What the fixed sections are called. */
  readonly names: { readonly whyThisMatters: string; readonly inContext: string; readonly takeaway: string };
}

const DESCRIPTION_CHARACTERS = 200;

/** Gathers what the outputs of an issue print. */
export function printedIssue(given: Issue, publication: Publication | undefined): PrintedIssue {
  const issue = normalizeIssue(given);
  const brand = brandOf(publication);
  const names = publication?.houseNames ?? defaultHouseNames(issue.language);
  const name = publication?.name ?? '';
  const number = numberText(issue.number, issue.language);
  const masthead = brand.mastheadText === '' ? name : brand.mastheadText;
  return {
    issue,
    brand,
    words: houseWords(issue.language),
    publication: name,
    masthead,
    number,
    date: longDay(issue.publicationDate, issue.language),
    period: periodText(issue.periodStart, issue.periodEnd, issue.language),
    tagline: publication?.tagline ?? '',
    title: issue.title || masthead || 'Digest',
    fullTitle: [issue.title, name, number].filter((part) => part !== '').join(' · ') || 'Digest',
    description: shortened(
      plainText(issue.lede).replace(/\s+/g, ' ') ||
        issue.developments
          .map(({ headline }) => headline)
          .filter((headline) => headline !== '')
          .join('; ') ||
        issue.title ||
        'A digest',
      DESCRIPTION_CHARACTERS,
    ),
    names: {
      whyThisMatters: names.whyThisMatters[0] ?? '',
      inContext: names.inContext[0] ?? '',
      takeaway: names.takeaway[0] ?? '',
    },
  };
}

/** The beginning of a text, ended at a word; `…` says that there is more. */
export const shortened = (text: string, characters: number): string =>
  text.length <= characters ? text : `${text.slice(0, characters).replace(/\s+\S*$/, '')} …`;
