import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import type { FindingFix, FindingPlace, Passage, Severity } from './finding.ts';

/** What a check gives: the rest of a finding is filled in from the check itself. */
export interface FindingDraft {
  readonly message: string;
  readonly why: string;
  readonly place: Omit<FindingPlace, 'passage' | 'thing'> & Partial<FindingPlace>;
  /** What tells it from another finding of this check at this place; the passage's words where it is not given. */
  readonly what?: string;
  readonly passage?: Passage;
  readonly fixes?: readonly FindingFix[];
}

/** One thing that must be true before publication. Each is one file. */
export interface Check {
  readonly name: string;
  /** For settings: what is looked for, in a few words. */
  readonly label: string;
  /** Where the publication has said nothing. */
  readonly severity: Severity;
  readonly find: (
    issue: Issue,
    publication: Pick<Publication, 'houseNames' | 'wordTargets'>,
  ) => readonly FindingDraft[];
}

/** How a development is called in a finding: its number and headline. */
export const developmentName = (issue: Issue, index: number): string => {
  const headline = issue.developments[index]?.headline ?? '';
  return headline === '' ? `Development ${index + 1}` : `${index + 1} ${headline}`;
};
