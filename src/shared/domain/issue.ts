import { emptyRichText, type RichText } from '../document/rich-text.ts';
import type { Development } from './development.ts';
import type { Figure } from './figure.ts';
import { type IssueId, newDevelopmentId, newIssueId, type PublicationId } from './ids.ts';
import type { AcceptedFinding, MentionDecision } from './judgement.ts';
import type { Person } from './person.ts';
import type { Picture } from './picture.ts';
import { emptyRecord, type IssueRecord } from './record.ts';

/** A piece of an imported text that is not part of the issue, with the reason in words for a person. */
export interface LeftOut {
  readonly text: string;
  readonly reason: string;
}

/** One number of a publication, plain and complete: what checks, exports and imports work on. */
export interface Issue {
  readonly id: IssueId;
  readonly publicationId: PublicationId;
  /** As printed ("47"); empty where the issue has none. */
  readonly number: string;
  /** ISO 8601 days, or empty. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly publicationDate: string;
  /** BCP 47. */
  readonly language: string;
  /** One line of plain text; empty where the issue has none. */
  readonly title: string;
  readonly notice: RichText;
  readonly lede: RichText;
  /** One line of plain text ("This week on the Black Sea"). */
  readonly sectionHeading: string;
  /** In reading order. What lies in the tray is not here. */
  readonly developments: readonly Development[];
  readonly inContext: RichText;
  readonly takeaway: RichText;
  readonly leftOut: readonly LeftOut[];
  /** The ledger: numbers that a person has said something about, in no order of meaning. */
  readonly figures: readonly Figure[];
  /** What people decided about names that detection alone cannot know. */
  readonly decisions: readonly MentionDecision[];
  /** Findings that are as they should be, each with the reason. */
  readonly accepted: readonly AcceptedFinding[];
  /** Images and charts of all places, in no order of meaning: `picturesAt` sorts those of one place. */
  readonly pictures: readonly Picture[];
  /** Whoever wrote, commented or decided here, in the order of their ids. */
  readonly people: readonly Person[];
  /** What was decided, by whom and when: the only truth about who approved what. */
  readonly record: IssueRecord;
}

/** The rich fields that an issue has once, in reading order. */
export const ISSUE_RICH_FIELDS = ['notice', 'lede', 'inContext', 'takeaway'] as const;
export type IssueRichField = (typeof ISSUE_RICH_FIELDS)[number];

/** An issue with nothing in it. */
export const blankIssue = (publicationId: PublicationId, language: string): Issue => ({
  id: newIssueId(),
  publicationId,
  number: '',
  periodStart: '',
  periodEnd: '',
  publicationDate: '',
  language,
  title: '',
  notice: emptyRichText(),
  lede: emptyRichText(),
  sectionHeading: '',
  developments: [],
  inContext: emptyRichText(),
  takeaway: emptyRichText(),
  leftOut: [],
  figures: [],
  decisions: [],
  accepted: [],
  pictures: [],
  people: [],
  record: emptyRecord(),
});

/** A development with nothing in it. */
export const blankDevelopment = (): Development => ({
  id: newDevelopmentId(),
  headline: '',
  body: emptyRichText(),
  whyThisMatters: emptyRichText(),
  sources: [],
  topics: [],
});
