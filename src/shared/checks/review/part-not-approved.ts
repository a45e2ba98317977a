import type { IssueCheck } from '../check.ts';
import { hasStaleApproval, partPlace } from './part-place.ts';

const STATES = {
  draft: 'Not sent for review',
  'in-review': 'Not approved yet',
  'changes-requested': 'Sent back',
  approved: 'Approved',
} as const;

/** Whoever must approve has approved every part with words. What was changed since is told by a check of its own. */
export const partNotApproved: IssueCheck = {
  name: 'part-not-approved',
  label: 'Parts that are not approved',
  severity: 'blocker',
  inIssue: ({ issue, review: { notApproved, parts, hashes }, publication: { workflow } }) =>
    notApproved.flatMap((part) => {
      const state = parts.get(part);
      if (state === undefined || hasStaleApproval(state)) return [];
      const needs = workflow.approvalsNeeded === 1 ? 'an approval' : `${workflow.approvalsNeeded} approvals`;
      const name = issue.people.find(({ id }) => id === state.returned?.by)?.name;
      return [
        {
          message: STATES[state.state],
          why:
            state.returned === null
              ? `It needs ${needs} to go out.`
              : `${name ?? 'A reviewer'}: “${state.returned.reason}”`,
          place: partPlace(part),
          // Other words are another thing to go on over.
          what: hashes.get(part) ?? '',
        },
      ];
    }),
};
