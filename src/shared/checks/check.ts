import type { ReviewState } from '../approval/review-state.ts';
import type { EarlierIssue } from '../document/back-reference.ts';
import type { Entity } from '../domain/entity.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import type { OpenPoints } from '../domain/open-points.ts';
import type { Publication } from '../domain/publication.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { EarlierText } from '../figures/index.ts';
import type { CheckedPart } from './checked-part.ts';
import type { FindingFix, FindingPlace, FoundThing, Passage, Severity } from './finding.ts';

/** What checks need to know of a publication. */
export type CheckedPublication = Pick<
  Publication,
  'name' | 'brand' | 'houseNames' | 'wordTargets' | 'checks' | 'namingChecksOff' | 'backReference' | 'workflow'
>;

/** What a check gives: the rest of a finding is filled in from the check itself. */
export interface FindingDraft {
  /** What it is, in a few words; where it is, is shown beside it. */
  readonly message: string;
  readonly why: string;
  readonly place: Pick<FindingPlace, 'developmentId' | 'field'>;
  readonly passage?: Passage;
  readonly thing?: FoundThing;
  /** What tells it from another finding of this check at this place; the passage's words where it is not given. */
  readonly what?: string;
  readonly fixes?: readonly FindingFix[];
}

/** What a check of one part may look at beside it. */
export interface PartContext {
  readonly publication: CheckedPublication;
  /** BCP 47. */
  readonly language: string;
}

export type EarlierTexts = (entityIds: readonly EntityId[]) => readonly EarlierText[];

/** What a check of the whole may look at. */
export interface IssueContext extends PartContext {
  readonly issue: Issue;
  readonly parts: readonly CheckedPart[];
  readonly review: ReviewState;
  readonly open: OpenPoints;
  readonly entities: readonly Entity[];
  /** What earlier issues said of entities; null where no earlier ones can be asked. */
  readonly earlierTexts: EarlierTexts | null;
  /** Every other issue of the publication that is known; null where none can be known. */
  readonly otherIssues: readonly EarlierIssue[] | null;
  /** What is chosen for export; empty where that is not known. */
  readonly formats: readonly ExportFormat[];
}

interface CheckFacts {
  readonly name: string;
  /** For settings: what is looked for, in a few words. */
  readonly label: string;
  /** Where the publication has said nothing. */
  readonly severity: Severity;
}

/** A check that finds in a part the same, whatever stands in the others: what it found is kept. */
export interface PartCheck extends CheckFacts {
  readonly inPart: (part: CheckedPart, context: PartContext) => readonly FindingDraft[];
}

/** A check that needs the whole. */
export interface IssueCheck extends CheckFacts {
  readonly inIssue: (context: IssueContext) => readonly FindingDraft[];
}

/** One thing that must be true before publication. Each is one file. */
export type Check = PartCheck | IssueCheck;
