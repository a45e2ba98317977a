import { CANONICAL_VERSION, hashIssue, hashPart, reviewState } from '../../approval/index.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Issue } from '../../domain/issue.ts';
import { hasWords } from '../../domain/issue-state.ts';
import { isIssuePart, type PartRef, partsOf } from '../../domain/part-ref.ts';
import type { Thread } from '../../domain/thread.ts';
import { partOfThread } from '../../domain/thread-part.ts';
import type { IssueStateName, PartStateName, WorkflowPolicy } from '../../domain/workflow.ts';
import { describeAction, verifyRecord } from '../../record/index.ts';

/** A conversation that is not resolved. */
export interface OpenPoint {
  readonly isBlocking: boolean;
  readonly who: string;
  readonly at: string;
  /** The words it is about; empty where it is about a whole. */
  readonly quote: string;
  /** The first comment's words, and how many answers there are. */
  readonly words: string;
  readonly answers: number;
}

/** One part on a review sheet. */
export interface SheetPart {
  readonly part: PartRef;
  /** Its headline, or what the part is called. */
  readonly name: string;
  readonly state: PartStateName;
  readonly hash: string;
  readonly approvals: readonly {
    readonly who: string;
    readonly at: string;
    readonly hash: string;
    readonly isStale: boolean;
  }[];
  readonly returned: { readonly who: string; readonly at: string; readonly reason: string } | null;
  readonly openPoints: readonly OpenPoint[];
  readonly undecidedSuggestions: number;
}

/** Who approved what and when, and what is open: a review at a glance, to print and to keep. */
export interface ReviewSheet {
  readonly format: 'digest-desk/review-sheet';
  readonly version: 1;
  readonly issueId: string;
  readonly publication: string;
  readonly number: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 instant. */
  readonly madeAt: string;
  readonly state: IssueStateName;
  readonly approvalsNeeded: number;
  readonly canonicalVersion: number;
  readonly issueHash: string;
  /** Empty where the record is whole; else what is wrong with it. */
  readonly recordProblem: string;
  /** Parts with words, and those about which something was decided, in reading order. */
  readonly parts: readonly SheetPart[];
  /** What is open about the issue as a whole. */
  readonly openPoints: readonly OpenPoint[];
  readonly decisions: readonly {
    readonly at: string;
    readonly who: string;
    readonly what: string;
    readonly hash: string;
  }[];
}

export interface ReviewSheetOptions {
  readonly policy: WorkflowPolicy;
  readonly threads: readonly Thread[];
  /** Undecided suggestions of each part; those that are not there have none. */
  readonly suggestions: ReadonlyMap<PartRef, number>;
  readonly publication: string;
  /** ISO 8601 instant. */
  readonly madeAt: string;
}

const PART_NAMES = { lede: 'Lede', inContext: 'In Context', takeaway: 'Takeaway' } as const;

/** Draws up the review sheet of an issue. */
export function reviewSheet(
  issue: Issue,
  { policy, threads, suggestions, publication, madeAt }: ReviewSheetOptions,
): ReviewSheet {
  const review = reviewState(issue, policy);
  const verdict = verifyRecord(issue.record, issue.id);
  const names = new Map(issue.people.map(({ id, name }) => [id, name]));
  for (const { by, name } of review.entries) if (!names.has(by)) names.set(by, name);
  const who = (id: string): string => names.get(id as never) ?? id;
  const nameOf = (part: string): string => partName(issue, part as PartRef);
  const open = threads.filter(({ resolved }) => resolved === null);
  const pointsOf = (part: PartRef | null) =>
    open.filter((thread) => partOfThread(thread, issue) === part).map((thread) => openPoint(thread, who));
  const parts = partsOf(issue).map((part): SheetPart => {
    const state = review.parts.get(part);
    return {
      part,
      name: nameOf(part),
      state: state?.state ?? 'draft',
      hash: hashPart(issue, part) ?? '',
      approvals: (state?.approvals ?? []).map(({ by, at, hash, isStale }) => ({ who: who(by), at, hash, isStale })),
      returned:
        state?.returned == null
          ? null
          : { who: who(state.returned.by), at: state.returned.at, reason: state.returned.reason },
      openPoints: pointsOf(part),
      undecidedSuggestions: suggestions.get(part) ?? 0,
    };
  });
  return {
    format: 'digest-desk/review-sheet',
    version: 1,
    issueId: issue.id,
    publication,
    number: issue.number,
    title: issue.title,
    language: issue.language,
    madeAt,
    state: review.state,
    approvalsNeeded: policy.approvalsNeeded,
    canonicalVersion: CANONICAL_VERSION,
    issueHash: hashIssue(issue),
    recordProblem: verdict.ok ? '' : verdict.problem.message,
    parts: parts.filter(
      ({ part, state, openPoints }) => hasWords(issue, part) || state !== 'draft' || openPoints.length > 0,
    ),
    openPoints: pointsOf(null),
    decisions: review.entries.map(({ at, by, action, hash }) => ({
      at,
      who: who(by),
      what: describeAction(action, (part) => `“${nameOf(part)}”`),
      hash,
    })),
  };
}

function partName(issue: Issue, part: PartRef): string {
  if (isIssuePart(part)) return PART_NAMES[part];
  const headline = issue.developments.find(({ id }) => id === part)?.headline.trim();
  return headline === undefined ? 'a development that is not in the issue' : headline || 'No headline';
}

function openPoint({ isBlocking, quote, comments }: Thread, who: (id: string) => string): OpenPoint {
  const [first, ...answers] = comments;
  return {
    isBlocking,
    who: first === undefined ? '' : who(first.by),
    at: first?.at ?? '',
    quote,
    words: first === undefined ? '' : plainText(first.text),
    answers: answers.length,
  };
}
