import type { Role } from './person.ts';

/** States of a part of an issue, and of the issue. */
export const PART_STATES = ['draft', 'in-review', 'changes-requested', 'approved'] as const;
export type PartStateName = (typeof PART_STATES)[number];
export const ISSUE_STATES = ['drafting', 'in-review', 'approved', 'released', 'corrected'] as const;
export type IssueStateName = (typeof ISSUE_STATES)[number];

/** What a publication asks of its workflow. */
export interface WorkflowPolicy {
  /** Valid approvals, of as many people, that a part needs. */
  readonly approvalsNeeded: 1 | 2;
  /** True where somebody may approve what they wrote themselves. */
  readonly allowsOwnApproval: boolean;
}

/** The policy of a publication that has said nothing. */
export const DEFAULT_WORKFLOW: WorkflowPolicy = { approvalsNeeded: 1, allowsOwnApproval: true };

export const PART_ACTIONS = ['send', 'recall', 'approve', 'withdraw-approval', 'return'] as const;
export type PartAction = (typeof PART_ACTIONS)[number];
export const ISSUE_ACTIONS = ['override', 'release', 'correct', 'withdraw-release'] as const;
export type IssueAction = (typeof ISSUE_ACTIONS)[number];
export type WorkflowAction = PartAction | IssueAction;

/** What must hold besides state and role. `workflow-rules.ts` says how each is told and in which words. */
export const REQUIREMENTS = [
  'has-words',
  'no-blocking-thread',
  'no-undecided-suggestion',
  'not-own-text',
  'not-approved-by-same-person',
  'approved-by-same-person',
  'reason-given',
  'all-parts-approved',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** One row of the workflow: who may bring what from where to where, and what it takes. */
export type Transition = {
  readonly roles: readonly Role[];
  readonly requires: readonly Requirement[];
} & (
  | {
      readonly subject: 'part';
      readonly action: PartAction;
      readonly from: readonly PartStateName[];
      /** Where several approvals are needed, one too few leaves it in review. */
      readonly to: PartStateName;
    }
  | {
      readonly subject: 'issue';
      readonly action: IssueAction;
      readonly from: readonly IssueStateName[];
      /** Null where it stays as it is. */
      readonly to: IssueStateName | null;
    }
);

/** The whole workflow. Window, command line and merge read this table and nothing else. */
export const WORKFLOW: readonly Transition[] = [
  {
    subject: 'part',
    action: 'send',
    // Once more from review: to ask somebody else, or to show what was changed meanwhile.
    from: ['draft', 'in-review', 'changes-requested'],
    to: 'in-review',
    roles: ['editor'],
    requires: ['has-words'],
  },
  { subject: 'part', action: 'recall', from: ['in-review'], to: 'draft', roles: ['editor'], requires: [] },
  {
    subject: 'part',
    action: 'approve',
    // A reviewer who sent it back may approve the change; further approvals of what is approved are welcome.
    from: ['in-review', 'changes-requested', 'approved'],
    to: 'approved',
    roles: ['reviewer'],
    requires: [
      'has-words',
      'no-blocking-thread',
      'no-undecided-suggestion',
      'not-own-text',
      'not-approved-by-same-person',
    ],
  },
  {
    subject: 'part',
    action: 'withdraw-approval',
    from: ['in-review', 'changes-requested', 'approved'],
    to: 'in-review',
    roles: ['reviewer'],
    requires: ['approved-by-same-person'],
  },
  {
    subject: 'part',
    action: 'return',
    from: ['in-review', 'approved'],
    to: 'changes-requested',
    roles: ['reviewer'],
    requires: ['reason-given'],
  },
  {
    subject: 'issue',
    action: 'override',
    from: ['drafting', 'in-review', 'approved', 'released', 'corrected'],
    to: null,
    roles: ['publisher'],
    requires: ['reason-given'],
  },
  {
    subject: 'issue',
    action: 'release',
    from: ['drafting', 'in-review', 'approved', 'released', 'corrected'],
    to: 'released',
    roles: ['publisher'],
    // After a correction was begun, `corrected`.
    requires: ['all-parts-approved'],
  },
  {
    subject: 'issue',
    action: 'correct',
    from: ['released', 'corrected'],
    // The next release makes it so.
    to: null,
    roles: ['editor', 'publisher'],
    requires: ['reason-given'],
  },
  {
    subject: 'issue',
    action: 'withdraw-release',
    from: ['released', 'corrected'],
    to: 'approved',
    roles: ['publisher'],
    requires: ['reason-given'],
  },
];
