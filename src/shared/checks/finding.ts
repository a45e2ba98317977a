import type { DevelopmentId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';

/** Where a finding is. `developmentId` is null for what the issue has once. */
export interface FindingPlace {
  readonly developmentId: DevelopmentId | null;
  readonly field:
    | 'title'
    | 'notice'
    | 'lede'
    | 'sectionHeading'
    | 'headline'
    | 'body'
    | 'whyThisMatters'
    | 'sources'
    | 'inContext'
    | 'takeaway';
}

/** Something that is not, or may not be, as it should be before publication. */
export interface Finding {
  /** Stable for the same finding at the same place. */
  readonly id: string;
  readonly check: string;
  readonly severity: 'blocker' | 'warning' | 'hint';
  /** What it is, in a few words. */
  readonly message: string;
  /** Why it matters, or what is there instead. */
  readonly why: string;
  readonly place: FindingPlace;
}

/** What a check gives: the rest of a finding is filled in from the check itself. */
export type FindingDraft = Pick<Finding, 'message' | 'why' | 'place'>;

/** One thing that must be true before publication. Each is one file. */
export interface Check {
  readonly name: string;
  readonly severity: Finding['severity'];
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
