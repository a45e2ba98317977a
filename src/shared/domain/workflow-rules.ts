import type { Role } from './person.ts';
import {
  type IssueAction,
  type IssueStateName,
  type PartAction,
  type PartStateName,
  type Requirement,
  WORKFLOW,
  type WorkflowAction,
} from './workflow.ts';

/** What is known of a part or an issue, and of who wants to act, when it is asked whether they may. */
export interface WorkflowFacts {
  readonly state: PartStateName | IssueStateName;
  readonly hasWords: boolean;
  /** Open ones in the part; for an issue, in all of it. */
  readonly blockingThreads: number;
  readonly undecidedSuggestions: number;
  /** True where the person wrote words of the part that still stand. */
  readonly isOwnText: boolean;
  readonly allowsOwnApproval: boolean;
  /** True where a valid approval of the part is this person's. */
  readonly hasOwnApproval: boolean;
  /** True where a reason has been given, or will be asked for before it is done. */
  readonly hasReason: boolean;
  /** For an issue: parts with words that are not approved, and that nobody has passed over. */
  readonly partsNotApproved: number;
}

/** Facts of something about which nothing stands in the way: to be filled with what is known. */
export const NO_OBSTACLES: Omit<WorkflowFacts, 'state'> = {
  hasWords: true,
  blockingThreads: 0,
  undecidedSuggestions: 0,
  isOwnText: false,
  allowsOwnApproval: true,
  hasOwnApproval: false,
  hasReason: true,
  partsNotApproved: 0,
};

export type Permission<To = PartStateName | IssueStateName> =
  | { readonly allowed: true; readonly to: To }
  /** In words short enough for a button ("1 blocking thread"), the nearest first. */
  | { readonly allowed: false; readonly reasons: readonly string[] };

/** May a person of these roles do this now? By the table alone. */
export function mayDo(action: WorkflowAction, roles: readonly Role[], facts: WorkflowFacts): Permission {
  const row = WORKFLOW.find((each) => each.action === action);
  if (row === undefined) throw new Error(`The workflow has no action ${action}`);
  const isFrom = (row.from as readonly string[]).includes(facts.state);
  const reasons = [
    ...(row.roles.some((role) => roles.includes(role)) ? [] : [`only ${listed(row.roles)} may do that`]),
    ...(isFrom ? [] : [NOT_FROM[action]?.[facts.state] ?? `it is ${STATE_WORDS[facts.state]}`]),
    ...row.requires.flatMap((requirement) => OBSTACLES[requirement](facts) ?? []),
  ];
  return reasons.length > 0 ? { allowed: false, reasons } : { allowed: true, to: row.to ?? facts.state };
}

/** How each state is called. */
export const STATE_WORDS: Readonly<Record<PartStateName | IssueStateName, string>> = {
  draft: 'a draft',
  'in-review': 'in review',
  'changes-requested': 'sent back',
  approved: 'approved',
  drafting: 'being drafted',
  released: 'released',
  corrected: 'released, corrected',
};

const NOT_FROM: Partial<Record<PartAction | IssueAction, Partial<Record<PartStateName | IssueStateName, string>>>> = {
  approve: { draft: 'not sent for review yet' },
  return: { draft: 'not sent for review yet', 'changes-requested': 'already sent back' },
  recall: { draft: 'not in review' },
};

/** What stands in the way where a requirement does not hold; null where it holds. */
const OBSTACLES: Readonly<Record<Requirement, (facts: WorkflowFacts) => string | null>> = {
  'has-words': ({ hasWords }) => (hasWords ? null : 'nothing is written yet'),
  'no-blocking-thread': ({ blockingThreads }) => counted(blockingThreads, 'blocking thread'),
  'no-undecided-suggestion': ({ undecidedSuggestions }) => counted(undecidedSuggestions, 'undecided suggestion'),
  'not-own-text': ({ isOwnText, allowsOwnApproval }) =>
    isOwnText && !allowsOwnApproval ? 'it is your own text' : null,
  'not-approved-by-same-person': ({ hasOwnApproval }) => (hasOwnApproval ? 'you have approved it' : null),
  'approved-by-same-person': ({ hasOwnApproval }) => (hasOwnApproval ? null : 'you have not approved it'),
  'reason-given': ({ hasReason }) => (hasReason ? null : 'give a reason'),
  'all-parts-approved': ({ partsNotApproved }) =>
    partsNotApproved === 0 ? null : `${counted(partsNotApproved, 'part')} not approved`,
};

const counted = (count: number, thing: string): string | null =>
  count === 0 ? null : `${count} ${thing}${count === 1 ? '' : 's'}`;

const listed = (roles: readonly Role[]): string =>
  roles.map((role) => (role === 'editor' ? 'an editor' : `a ${role}`)).join(' or ');
